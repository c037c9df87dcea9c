import { expect, test } from 'vitest';
import { assignSeries, seriesColour, slotOf } from './palette.ts';

const rows = (...slugs: string[]) => slugs.map((slug) => ({ runtime: { slug } }));

test.each([
  ['tflite', 1],
  ['litert', 1],
  ['onnxruntime-node', 2],
  ['onnxruntime', 2],
  ['armnn-neon', 2],
  ['arm-nn-opencl', 3],
  ['onnxruntime-web', 3],
  ['tensorrt', 4],
  ['openvino', 4],
  ['edge-tpu', 5],
  ['edgetpu', 5],
  ['tflite-edgetpu', 5],
  ['rknn', 5],
  ['hailo', 5],
  ['ncnn', 6],
  ['tfjs-wasm', 6],
  ['qnn', null],
])('%s owns pair %s', (slug, slot) => {
  expect(slotOf(slug)).toBe(slot);
});

test('a runtime keeps its pair whatever else is on screen', () => {
  const alone = assignSeries(rows('tflite')).tflite;
  const among = assignSeries(rows('ncnn', 'tflite', 'rknn', 'qnn')).tflite;
  expect(alone).toEqual({ slot: 1, shape: 'circle' });
  expect(among).toEqual(alone);
});

test('of two owners of one pair the one with more rows keeps it, the other is grey with its shape', () => {
  const series = assignSeries(rows('mnn', 'ncnn', 'ncnn', 'qnn'));
  expect(series.ncnn).toEqual({ slot: 6, shape: 'plus' });
  expect(series.mnn).toEqual({ slot: 'other', shape: 'plus' });
  expect(series.qnn).toEqual({ slot: 'other', shape: 'circle' });
});

test('no colour serves two runtimes, and the order of rows does not matter', () => {
  const slugs = ['tflite', 'litert', 'ncnn', 'mnn', 'tnn', 'rknn', 'hailo', 'openvino', 'tensorrt'];
  const series = assignSeries(rows(...slugs));
  const colours = Object.values(series)
    .filter(({ slot }) => slot !== 'other')
    .map(seriesColour);
  expect(new Set(colours).size).toBe(colours.length);
  expect(assignSeries(rows(...slugs.reverse()))).toEqual(series);
});
