import { median } from './percentile.ts';

const firstCheck = 16;
const spacing = 1.15;
const tolerance = 0.02;
const inARow = 3;

/**
 * The first check point after `n` samples, so that a caller looks only when something can have
 * changed: 16, then each 1.15 times the last (method.md A4.2).
 */
export function nextSteadyCheck(n: number): number {
  let check = firstCheck;
  while (check <= n) check = Math.max(check + 1, Math.round(check * spacing));
  return check;
}

/**
 * Whether warm-up samples, in order and of any unit, have become steady (method.md A4.2): at each
 * of the last three check points i, with q = floor(i/4), the medians of the last two windows of q
 * samples differ by at most 2 %. The windows grow with i, so a slow decay is not mistaken for none.
 */
export function steadyCheck(samples: ArrayLike<number>): 'steady' | 'not-yet' {
  const checks: number[] = [];
  for (let i = firstCheck; i <= samples.length; i = nextSteadyCheck(i)) checks.push(i);
  if (checks.length < inARow) return 'not-yet';
  const all = Float64Array.from(samples);
  return checks.slice(-inARow).every((i) => settledAt(all, i)) ? 'steady' : 'not-yet';
}

function settledAt(samples: Float64Array, i: number): boolean {
  const q = Math.floor(i / 4);
  const before = median(samples.subarray(i - 2 * q, i - q));
  const now = median(samples.subarray(i - q, i));
  return Math.abs(now - before) <= tolerance * before;
}
