import { expect, test } from 'vitest';
import { latencyFigures } from './latency-figures.ts';
import { claimRemark, roofRemark } from './published-remarks.ts';
import { shortRow } from './testing/short-row.ts';

const roofs = {
  devices: { 'jetson-nano': { peakFlops: 472e9, precision: 'fp16', source: '' } },
  models: { 'resnet-50': { flops: 8.2e9, source: '' } },
};
const at = (ms: number, batch: number | null = 1) => ({
  device: 'jetson-nano',
  model: 'resnet-50',
  batch,
  latency: latencyFigures(shortRow({ latency_ms_mean: ms }), true),
});

test('8.2 GFLOP in 2.67 ms is 6.5 times what a Jetson Nano can do', () => {
  expect(roofRemark(at(2.67, null), roofs)).toEqual([
    {
      code: 'above_the_roof',
      detail:
        "needs 6.5 times the hardware's peak: 8.2 GFLOP in 2.67 ms against 0.472 TFLOP/s fp16",
    },
  ]);
});

test('a latency the hardware can reach, a batch, and unknown parts carry no doubt', () => {
  expect(roofRemark(at(29.8), roofs)).toEqual([]);
  expect(roofRemark(at(2.67, 8), roofs)).toEqual([]);
  expect(roofRemark({ ...at(2.67), device: 'other' }, roofs)).toEqual([]);
  expect(roofRemark({ ...at(2.67), model: 'other' }, roofs)).toEqual([]);
});

test('a claim is doubted from a factor of 3, either way', () => {
  expect(claimRemark(2.67, 29.8, 'NVIDIA')[0]?.detail).toBe(
    '11.2 times faster than NVIDIA published (29.8 ms)',
  );
  expect(claimRemark(30, 10, 'A')[0]?.detail).toBe('3.0 times slower than A published (10 ms)');
  expect(claimRemark(5.42, 5.5, 'Google')).toEqual([]);
  expect(claimRemark(10, 29.9, 'A')).toEqual([]);
});
