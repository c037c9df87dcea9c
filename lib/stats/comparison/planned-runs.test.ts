import { expect, test } from 'vitest';
import { correlated } from '../testing/random.ts';
import { compareRuns } from './compare-runs.ts';
import { plannedRuns, upperLimitFactor } from './planned-runs.ts';

const noiseOf = (share95: number, repeats = 10) => ({
  share95,
  repeats,
  measuredAt: '2026-11-01T00:00:00.000Z',
  resultId: '0192f0c1-2345-7000-8000-000000000000',
});

test('a quiet device needs the usual five runs, a noisy one up to twenty', () => {
  expect(plannedRuns([null, null])).toBe(5);
  expect(plannedRuns([noiseOf(0.027, 9), null])).toBe(5);
  expect(plannedRuns([noiseOf(0.005), null])).toBe(5);
  expect(plannedRuns([noiseOf(0.02), null])).toBe(10);
  expect(plannedRuns([noiseOf(0.0266), null])).toBe(18);
  expect(plannedRuns([noiseOf(0.3), null])).toBe(20);
  expect(plannedRuns([{ ...noiseOf(0.0146), runSd: 0.02 }, noiseOf(0.01)])).toBe(20);
  expect(plannedRuns([{ ...noiseOf(0.0138), runSd: 0.011 }])).toBe(7);
});

test('the upper limit of a standard deviation agrees with tables of chi-squared', () => {
  // chi2(0.05): 3.940 at 10, 69.126 at 90 degrees of freedom (NIST/SEMATECH e-Handbook 1.3.6.7.4).
  expect(upperLimitFactor(10)).toBeCloseTo(Math.sqrt(10 / 3.94), 2);
  expect(upperLimitFactor(90)).toBeCloseTo(Math.sqrt(90 / 69.126), 3);
});

test('so many runs find two equal sides to be equal on a device of that noise', () => {
  const next = correlated(11);
  // Between runs of one side: the ratio of five to five scatters by this times the root of 2/5.
  const noise = 0.0266;
  const between = noise / 1.96 / Math.sqrt(2 / 5);
  const share = (runs: number, verdict: string) => {
    const side = () => Array.from({ length: runs }, () => Math.exp(between * next()));
    const found = Array.from({ length: 300 }, () => compareRuns(side(), side(), 0.03)?.verdict);
    return found.filter((one) => one === verdict).length / found.length;
  };
  expect(share(plannedRuns([noiseOf(noise), null]), 'no relevant difference')).toBeGreaterThan(0.9);
  expect(share(5, 'no relevant difference')).toBeLessThan(0.5);
});
