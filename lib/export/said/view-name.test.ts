import { expect, test } from 'vitest';
import { defaultView } from '../../link/view.ts';
import { manyPoints, pictureList } from '../pictures/testing/picture-list.ts';
import { viewName } from './view-name.ts';

test('a view is named by its axes and by what it is filtered to', () => {
  const list = pictureList();
  const base = 'Image classification: latency against accuracy';
  expect(viewName(list, defaultView(), 'en')).toBe(base);
  const [first] = manyPoints();
  const filtered = { ...defaultView(), dev: [first?.device.slug ?? ''], fw: ['ncnn', 'tflite'] };
  expect(viewName(list, filtered, 'en')).toBe(`${base} · TensorFlow Lite, ncnn · Raspberry Pi 4`);
});

test('of many values three are named and the others counted', () => {
  const model = ['m0', 'm1', 'm2', 'm3', 'm4'];
  expect(viewName(pictureList(), { ...defaultView(), model }, 'en')).toMatch(/, .*, .* \+2$/);
});
