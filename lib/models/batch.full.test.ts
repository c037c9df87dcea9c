import { expect, test } from 'vitest';
import { batchDifference } from './testing/batch-difference.ts';

test.each([
  ['onnxruntime-node', 'mobilenet-v2', 'int8', 128],
  ['onnxruntime-node', 'resnet-50', 'fp32', 128],
  ['onnxruntime-node', 'yolov3-tiny', 'int8', 224],
  ['onnxruntime-web', 'glyphs-l', 'int8', 64],
  ['onnxruntime-web', 'yolov3-tiny', 'fp32', 224],
  ['litertjs', 'resnet-50', 'int8', 160],
  ['litertjs', 'yolov3-tiny', 'int8', 224],
  ['tfjs', 'yolov3-tiny', 'fp32', 224],
] as const)(
  '%s: %s %s at %i: four images at once give what one after another does',
  async (runtime, slug, precision, size) => {
    expect(await batchDifference(runtime, slug, precision, size)).toBeLessThan(1e-4);
  },
  120_000,
);
