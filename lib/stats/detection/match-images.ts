import { type AreaRange, areaRanges } from './coco-thresholds.ts';
import type { JudgedImage } from './judged-image.ts';
import { matchCategory } from './match-category.ts';

/** All detections of one category, best first over all images, with where each comes from. */
export interface CategoryMatches {
  category: number;
  /** Labelled objects on each image. */
  positives: Uint32Array;
  /** Image, and bit masks over the overlap thresholds, of each detection. */
  image: Uint32Array;
  right: Uint16Array;
  ignored: Uint16Array;
}

/**
 * Matches every image once, so that a mean can be taken again over any of them. Only categories that
 * occur among the labels are judged. Equal scores stay in the order of the images.
 */
export function matchImages(
  images: readonly JudgedImage[],
  area: AreaRange = areaRanges.all,
): CategoryMatches[] {
  const categories = new Set<number>();
  for (const { truths } of images) for (const { category } of truths) categories.add(category);
  return [...categories].sort((a, b) => a - b).map((category) => matchesOf(category, images, area));
}

function matchesOf(
  category: number,
  images: readonly JudgedImage[],
  area: AreaRange,
): CategoryMatches {
  const positives = new Uint32Array(images.length);
  const all = images.flatMap(({ truths, detections }, image) => {
    const match = matchCategory(
      truths.filter((truth) => truth.category === category),
      detections.filter((detection) => detection.category === category),
      area,
    );
    positives[image] = match.positives;
    return match.detections.map((detection) => ({ image, ...detection }));
  });
  all.sort((a, b) => b.score - a.score);
  return {
    category,
    positives,
    image: Uint32Array.from(all, ({ image }) => image),
    right: Uint16Array.from(all, ({ right }) => right),
    ignored: Uint16Array.from(all, ({ ignored }) => ignored),
  };
}
