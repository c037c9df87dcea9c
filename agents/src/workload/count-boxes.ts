import type { Remark } from '../../../lib/contract/remark.ts';
import type { Boxes } from '../../../lib/models/detection/boxes.ts';
import { detectionScores } from '../../../lib/stats/detection/detection-scores.ts';
import type { Detection, JudgedImage, Truth } from '../../../lib/stats/detection/judged-image.ts';
import type { Session } from '../runtimes/adapter.ts';
import { answerImages } from './answer-images.ts';
import type { Counted } from './counted.ts';
import { countedOf } from './counted-of.ts';
import type { Detector } from './detector.ts';
import type { LabelledImages } from './labelled-images.ts';

/** The labelled objects of an image, and how a point of the input lies in that image. */
export interface ImageObjects {
  truths: Truth[];
  toImage(x: number, y: number): { x: number; y: number };
}

/** Boxes at random places reach no more (method.md A8.6, by mAP at an overlap of .50). */
const chanceMargin = 0.01;

/** Detects on labelled images; mean average precision by COCO's definition with its interval. */
export async function countBoxes(
  session: Session,
  batch: number,
  images: LabelledImages<ImageObjects>,
  detector: Detector,
): Promise<Counted> {
  const judged: JudgedImage[] = [];
  const answered = await answerImages(session, batch, images, ({ label, output, row }) => {
    const detections = detectionsOf(detector.read(output, row), label);
    judged.push({ truths: label.truths, detections });
  });
  const scores = detectionScores(judged);
  const doubts: Remark[] = [];
  if (scores !== null && scores.map50.value <= chanceMargin) {
    const detail = `mAP at an overlap of .50 is ${(scores.map50.value * 100).toFixed(1)} %: almost nothing is found`;
    doubts.push({ code: 'broken_preprocessing', detail });
  }
  const none = { correct: {}, chance: null, commonest: null, answers: null };
  const counted = countedOf(images, answered, doubts, { ...none, scores: scores ?? {} });
  if (scores === null && counted.accuracy !== null) {
    throw new Error(`None of the ${judged.length} images has a labelled object to be found.`);
  }
  return counted;
}

function detectionsOf(boxes: Boxes, { toImage }: ImageObjects): Detection[] {
  return Array.from(boxes.kept.subarray(0, boxes.keptCount), (place) => {
    const x = boxes.x[place] ?? 0;
    const y = boxes.y[place] ?? 0;
    const from = toImage(x, y);
    const to = toImage(x + (boxes.width[place] ?? 0), y + (boxes.height[place] ?? 0));
    return {
      category: boxes.label[place] ?? -1,
      score: boxes.score[place] ?? 0,
      box: [from.x, from.y, to.x - from.x, to.y - from.y],
    };
  });
}
