import { expect, test } from 'vitest';
import { nextSteadyCheck, steadyCheck } from './steady.ts';
import { summarize } from './summary.ts';
import { correlated } from './testing/random.ts';
import { windowRemarks } from './window-remarks.ts';

// The simulations of method.md A4 and A5, with fewer repetitions and fixed seeds.

const runs = 400;

/** Samples around 5 ms with relative noise `cv` of lag-1 correlation `rho`. */
function samples(seed: number, n: number, level: (i: number) => number, cv = 0.03, rho = 0) {
  const noise = correlated(seed, rho);
  return Float64Array.from({ length: n }, (_, i) =>
    Math.round(5e6 * level(i) * Math.max(0.1, 1 + cv * noise())),
  );
}

function share(holds: (seed: number) => boolean): number {
  return Array.from({ length: runs }, (_, seed) => holds(seed + 1)).filter(Boolean).length / runs;
}

const raised = (window: Float64Array) =>
  windowRemarks(window).some(({ code }) => code === 'drift' || code === 'unstable');

test.each([
  ['independent, 3 %', 0.03, 0, 0, 0.01],
  ['correlated .5, 3 %', 0.03, 0.5, 0, 0.01],
  ['correlated .9, 3 %: it wanders', 0.03, 0.9, 0.1, 0.27],
  ['correlated .5, 10 %: noisy', 0.1, 0.5, 0.18, 0.38],
])('a level window of 300 raises a doubt: %s', (_, cv, rho, least, most) => {
  const alarms = share((seed) => raised(samples(seed, 300, () => 1, cv, rho)));
  expect(alarms).toBeGreaterThanOrEqual(least);
  expect(alarms).toBeLessThanOrEqual(most);
});

test.each([
  ['a 10 % step at 60 %', (i: number) => (i < 180 ? 1 : 1.1), 0.97],
  ['a 10 % step at 80 %', (i: number) => (i < 240 ? 1 : 1.1), 0.97],
  ['a 30 % step at 90 %', (i: number) => (i < 270 ? 1 : 1.3), 0.97],
  ['a 10 % ramp', (i: number) => 1 + (0.1 * i) / 300, 0.97],
  ['a 15 % oscillation', (i: number) => 1 + 0.15 * Math.sin((2 * Math.PI * i) / 150), 0.97],
  ['left-over warm-up of 50 %/20', (i: number) => 1 + 0.5 * Math.exp(-i / 20), 0.97],
  ['left-over warm-up of 30 %/60', (i: number) => 1 + 0.3 * Math.exp(-i / 60), 0.97],
  ['a 5 % step in the middle', (i: number) => (i < 150 ? 1 : 1.05), 0.93],
  ['a slow decay of 10 %/300', (i: number) => 1 + 0.1 * Math.exp(-i / 300), 0.75],
  ['a 5 % ramp', (i: number) => 1 + (0.05 * i) / 300, 0.55],
])('%s is seen', (_, level, least) => {
  expect(share((seed) => raised(samples(seed, 300, level)))).toBeGreaterThanOrEqual(least);
});

/** What is left of a decay under noise of 2 % when the detector, with a floor of 50 inferences, lets go. */
function remaining(seed: number, excess: number, constant: number): number {
  const warmUp = samples(seed, 3000, (i) => 1 + excess * Math.exp(-i / constant), 0.02);
  for (let i = nextSteadyCheck(49); i <= warmUp.length; i = nextSteadyCheck(i)) {
    if (steadyCheck(warmUp.subarray(0, i)) === 'steady') return excess * Math.exp(-i / constant);
  }
  return 0;
}

test.each([
  [0.3, 60, 0.08],
  [1, 100, 0.0006],
])('of a warm-up of %f with time constant %i at most %f remains', (excess, constant, most) => {
  expect(share((seed) => remaining(seed, excess, constant) <= most)).toBeGreaterThanOrEqual(0.95);
});

test.each([0, 0.5, 0.8, 0.9])('at correlation %f the interval of the median holds it', (rho) => {
  const held = share((seed) => {
    const { p50 } = summarize([samples(7000 + seed, 200, () => 1, 0.03, rho)]);
    return (p50.lowMs ?? 0) <= 5 && 5 <= (p50.highMs ?? Number.POSITIVE_INFINITY);
  });
  expect(held).toBeGreaterThanOrEqual(0.92);
  expect(held).toBeLessThanOrEqual(0.99);
});
