import { expect, test } from 'vitest';
import { nextSteadyCheck, steadyCheck } from './steady.ts';

/** Deterministic noise in -1..1. */
const noise = (i: number) => Math.sin(i * 12.9898) * Math.cos(i * 78.233);

const samples = (n: number, level: (i: number) => number) =>
  Array.from({ length: n }, (_, i) => 1e6 * level(i) * (1 + 0.01 * noise(i)));

test('check points start at 16 and grow by 1.15', () => {
  const checks = [0];
  for (let i = 0; i < 7; i++) checks.push(nextSteadyCheck(checks[i] ?? 0));
  expect(checks.slice(1)).toEqual([16, 18, 21, 24, 28, 32, 37]);
  expect(nextSteadyCheck(17)).toBe(18);
});

test('level samples are steady as soon as three checks have passed', () => {
  expect(steadyCheck(samples(20, () => 1))).toBe('not-yet');
  expect(steadyCheck(samples(21, () => 1))).toBe('steady');
});

test('samples that still get faster are not', () => {
  expect(steadyCheck(samples(60, (i) => 1 + 0.3 * Math.exp(-i / 60)))).toBe('not-yet');
  expect(steadyCheck(samples(50, (i) => 1 + Math.exp(-i / 100)))).toBe('not-yet');
  expect(steadyCheck(samples(2000, (i) => 1 + 0.3 * Math.exp(-i / 60)))).toBe('steady');
});

test('a level that keeps jumping is not', () => {
  expect(steadyCheck(samples(400, (i) => (Math.floor(i / 25) % 2 ? 1 : 1.5)))).toBe('not-yet');
});

test('samples below the timer step, all zero, count as level', () => {
  expect(steadyCheck(new Array(40).fill(0))).toBe('steady');
});
