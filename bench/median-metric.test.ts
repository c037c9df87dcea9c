import { expect, test } from 'vitest';
import { medianMetric } from './median-metric.ts';

test('the interval of the median is made of order statistics', () => {
  const values = Array.from({ length: 20 }, (_, i) => 20 - i);
  expect(medianMetric('x', 'ms', values, 11)).toMatchObject({
    value: 10.5,
    low: 5,
    high: 16,
    met: true,
  });
});

test('few pairs show their range, and a goal that is missed says so', () => {
  expect(medianMetric('x', '', [3, 1, 2], 1.5)).toMatchObject({
    value: 2,
    low: 1,
    high: 3,
    met: false,
  });
});

test('of a score, more is better', () => {
  const score = (values: number[]) => medianMetric('x', '', values, 95, 'more');
  expect(score([94, 95, 99])).toMatchObject({ value: 95, goal: 'at least 95', met: true });
  expect(score([94, 94.9, 99])).toMatchObject({ met: false });
});

test('no pairs is an error, never a figure', () => {
  expect(() => medianMetric('x', 'ms', [], null)).toThrow(/no pairs/);
});
