import { expect, test } from 'vitest';
import { roofFigures } from './roof-figures.ts';

test('the figures of the remark as published rows carry it', () => {
  const detail =
    "needs 6.5 times the hardware's peak: 8.2 GFLOP in 2.67 ms against 0.472 TFLOP/s fp16";
  const figures = roofFigures(detail);
  expect(figures).toMatchObject({ peak: 0.472, precision: 'fp16' });
  expect(figures?.needed).toBeCloseTo(3.07, 2);
});

test('a detail in other words gives none', () => {
  expect(roofFigures(null)).toBeNull();
  expect(roofFigures('needs a lot')).toBeNull();
  expect(roofFigures('needs 2 times it: 0 GFLOP in 1 ms against 1 TFLOP/s fp16')).toBeNull();
});
