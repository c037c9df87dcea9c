import { detectionScores } from '../../stats/detection/detection-scores.ts';
import type { JudgedImage } from '../../stats/detection/judged-image.ts';
import type { Layout } from '../dataset/preprocess.ts';
import { newBoxes } from '../detection/boxes.ts';
import { decodeInto } from '../detection/decode.ts';
import { headOf } from '../detection/head.ts';
import { nms } from '../detection/nms.ts';
import { preprocessScene } from '../scenes/preprocess-scene.ts';
import { renderScene } from '../scenes/render-scene.ts';
import { sceneBytes } from '../scenes/scenes.ts';

/** One inference: values of [1, ...] in the layout that the scoring was given to rows. */
export type RunDetector = (input: Float32Array) => Promise<Float32Array>;

/**
 * mAP of a detector of scenes on the first `count` held-out scenes, with the project's own decoding,
 * suppression and COCO metric. For tests and for the manifest of weights.
 */
export async function scoreScenes(run: RunDetector, layout: Layout, count: number) {
  const head = headOf('scenes-s');
  const boxes = newBoxes(head);
  const pixels = new Uint8Array(sceneBytes);
  const input = new Float32Array(sceneBytes);
  const images: JudgedImage[] = [];
  for (let index = 0; index < count; index++) {
    const objects = renderScene(pixels, 'heldout', index);
    preprocessScene(pixels, layout, input);
    decodeInto(head, await run(input), 0, boxes);
    nms(boxes);
    const detections = Array.from(boxes.kept.subarray(0, boxes.keptCount), (k) => ({
      category: boxes.label[k] ?? -1,
      score: boxes.score[k] ?? 0,
      box: [boxes.x[k] ?? 0, boxes.y[k] ?? 0, boxes.width[k] ?? 0, boxes.height[k] ?? 0] as const,
    }));
    const truths = objects.map(({ label, x, y, width, height }) => ({
      category: label,
      box: [x, y, width, height] as const,
      area: width * height,
      crowd: false,
    }));
    images.push({ truths, detections });
  }
  const scores = detectionScores(images);
  if (!scores) throw new Error('No scene has an object.');
  return scores;
}
