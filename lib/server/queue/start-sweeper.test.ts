import { expect, test } from 'vitest';
import { graceAfter } from './start-sweeper.ts';

const minute = 60_000;

test('a hub that has just started gives its devices one lease to come back', () => {
  expect(graceAfter(Number.NEGATIVE_INFINITY, 1000, 0)).toBe(1000 + minute);
});

test('while it sweeps without a gap nothing is put off', () => {
  expect(graceAfter(8000, 10_000, 0)).toBe(0);
  expect(graceAfter(8000, 10_000, 61_000)).toBe(61_000);
});

test('after a gap, or a step of the clock backwards, leases are lenient once more', () => {
  expect(graceAfter(10_000, 30_000, 0)).toBe(30_000 + minute);
  expect(graceAfter(100_000, 40_000, 0)).toBe(40_000 + minute);
});
