import { expect, test } from 'vitest';
import { noiseRemarks, windowDrift, windowRemarks } from './window-remarks.ts';

/** Deterministic numbers in 0..1 (a linear congruence), the same in every run of the test. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** 300 samples around 5 ms with a spread of about `cv`, times `level`. */
function run(level: (i: number) => number, cv = 0.03, seed = 1): number[] {
  const next = numbers(seed);
  return Array.from({ length: 300 }, (_, i) => {
    const bell = next() + next() + next() + next() - 2;
    return 5e6 * level(i) * (1 + cv * bell * 1.7);
  });
}

const codes = (samples: number[]) => windowRemarks(samples).map((remark) => remark.code);

test('a level window raises nothing, whatever the seed', () => {
  for (let seed = 1; seed <= 200; seed++) expect(codes(run(() => 1, 0.03, seed))).toEqual([]);
});

test('a ramp of 10 % drifts', () => {
  expect(codes(run((i) => 1 + i / 3000))).toContain('drift');
  expect(windowRemarks(run((i) => 1 + i / 3000))[0]?.detail).toMatch(/slower than its start$/);
});

test('left-over warm-up drifts the other way', () => {
  const remark = windowRemarks(run((i) => 1 + 0.5 * Math.exp(-i / 20)));
  expect(remark.find(({ code }) => code === 'drift')?.detail).toMatch(/faster than its start$/);
});

test('a slow spell in the middle is unstable without drift', () => {
  expect(codes(run((i) => (i >= 120 && i < 180 ? 1.3 : 1)))).toEqual(['unstable']);
});

test('a wide middle half is noisy, a very wide one very noisy, never both', () => {
  expect(codes(run(() => 1, 0.12))).toEqual(['noisy']);
  expect(codes(run(() => 1, 0.4))).toEqual(['very_noisy']);
});

test('few samples raise no remark about blocks; none raise nothing', () => {
  expect(windowRemarks([1, 2, 3])).toHaveLength(1);
  expect(windowRemarks([])).toEqual([]);
  expect(windowRemarks(new Array(100).fill(0))).toEqual([]);
});

test('the direction of a drift is told, and a level window has none', () => {
  expect(windowDrift(run((i) => 1 + i / 3000))).toBeCloseTo(0.07, 1);
  expect(windowDrift(run((i) => 1 + 0.5 * Math.exp(-i / 20)))).toBeLessThan(-0.03);
  expect(windowDrift(run(() => 1))).toBeNull();
  expect(windowDrift([5, 1, 1])).toBeNull();
});

test('noise begins at a tenth of the median, and is great from a quarter on', () => {
  expect(noiseRemarks(0.0999)).toEqual([]);
  expect(noiseRemarks(0.1)).toMatchObject([{ code: 'noisy' }]);
  expect(noiseRemarks(0.25)).toMatchObject([{ code: 'very_noisy' }]);
});
