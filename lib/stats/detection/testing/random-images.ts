import type { Box, Detection, JudgedImage, Truth } from '../judged-image.ts';

/** What a made set of images is like. */
export interface Kind {
  seed: number;
  images: number;
  categories: number;
  /** Share of labels that are crowds. */
  crowds: number;
  /** Different scores; few of them make ties. */
  scores: number;
  /** Detections an image at most, beside those near a label. */
  strays: number;
}

/**
 * The sets that COCO's own evaluation was run on: ordinary, with crowds, with ties, with more than
 * a hundred detections of a category on an image, with images without labels or detections.
 */
export const kinds: readonly Kind[] = [
  { seed: 1, images: 60, categories: 5, crowds: 0, scores: 1e6, strays: 6 },
  { seed: 2, images: 60, categories: 3, crowds: 0.3, scores: 1e6, strays: 10 },
  { seed: 3, images: 80, categories: 4, crowds: 0.1, scores: 7, strays: 8 },
  { seed: 4, images: 12, categories: 2, crowds: 0.05, scores: 200, strays: 400 },
  { seed: 5, images: 200, categories: 20, crowds: 0.02, scores: 1e6, strays: 2 },
  { seed: 6, images: 3, categories: 8, crowds: 0.5, scores: 3, strays: 3 },
];

/** Seeded labels and detections: integer boxes, so that overlaps meet the thresholds exactly at times. */
export function randomImages(kind: Kind): JudgedImage[] {
  let state = kind.seed * 2654435761;
  const below = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state >>> 8) / 2 ** 24) * bound);
  };
  const box = (): Box => {
    const size = [8, 20, 40, 90, 180, 300][below(6)] ?? 8;
    return [below(300), below(300), 4 + below(size), 4 + below(size)];
  };
  const near = ([left, top, width, height]: Box): Box => {
    const reach = below(4) === 0 ? 1 : 1 + Math.floor(Math.min(width, height) / 4);
    const move = () => below(2 * reach + 1) - reach;
    return [left + move(), top + move(), Math.max(1, width + move()), Math.max(1, height + move())];
  };
  const score = () => (1 + below(kind.scores)) / kind.scores;
  return Array.from({ length: kind.images }, () => {
    const truths: Truth[] = Array.from({ length: below(8) }, () => {
      const place = box();
      const share = (60 + below(41)) / 100;
      const area = place[2] * place[3] * share;
      return {
        category: below(kind.categories),
        box: place,
        area,
        crowd: below(1000) < kind.crowds * 1000,
      };
    });
    const found = truths
      .filter(() => below(10) < 8)
      .flatMap((truth) => Array.from({ length: truth.crowd ? 4 : 1 + below(2) }, () => truth))
      .map((truth): Detection => {
        const category = below(12) === 0 ? below(kind.categories) : truth.category;
        return { category, score: score(), box: near(truth.box) };
      });
    const strays = Array.from(
      { length: below(6) === 0 ? 0 : below(kind.strays + 1) },
      (): Detection => ({ category: below(kind.categories), score: score(), box: box() }),
    );
    return { truths, detections: below(9) === 0 ? [] : [...found, ...strays] };
  });
}
