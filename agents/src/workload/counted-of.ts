import type { Remark } from '../../../lib/contract/remark.ts';
import type { AccuracyCount } from '../../../lib/contract/run.ts';
import type { AnsweredImages } from './answer-images.ts';
import type { Counted } from './counted.ts';
import type { LabelledImages } from './labelled-images.ts';

/** More unreadable images than this make the accuracy unknown. */
const mostSkipped = 0.01;
/** Fewer images give an indication only (method.md A8.3). */
const fewestRanked = 500;
const namedInRemark = 3;

type Figures = Pick<AccuracyCount, 'correct' | 'scores' | 'chance' | 'commonest' | 'answers'>;

/** The count of an accuracy run with its doubts; without accuracy where too many images are missing. */
export function countedOf(
  images: LabelledImages<unknown>,
  { judged, skipped, outputs }: AnsweredImages,
  doubts: Remark[],
  figures: Figures,
): Counted {
  const remarks = [...outputs.remarks(), ...doubts, ...skippedRemarks(skipped, images.total)];
  const tooMany = skipped.length > images.total * mostSkipped;
  if (judged === 0 || tooMany) return { accuracy: null, remarks };
  if (judged < fewestRanked) {
    remarks.push({ code: 'indicative_accuracy', detail: `${judged} images, fewer than 500` });
  }
  const { dataSet, subsetSha256, preprocessing } = images;
  return {
    accuracy: {
      dataSet,
      subsetSha256,
      preprocessing,
      total: judged,
      ...figures,
      skipped: skipped.length,
      skippedNames: skipped.slice(0, 20).map(asLine),
    },
    remarks,
  };
}

function skippedRemarks(skipped: string[], total: number): Remark[] {
  if (skipped.length === 0) return [];
  const names = skipped.slice(0, namedInRemark).join(', ');
  const more = skipped.length > namedInRemark ? ', ...' : '';
  const detail = `${skipped.length} of ${total} images do not decode: ${names}${more}`;
  return [{ code: 'images_skipped', detail: asLine(detail) }];
}

/** A name as the contract takes it: file names may hold anything. */
function asLine(text: string): string {
  const clean = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '?').slice(0, 200);
  return clean === '' ? '?' : clean;
}
