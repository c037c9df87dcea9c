import { expect, test } from 'vitest';
import { median } from '../percentile.ts';
import { correlated } from '../testing/random.ts';
import { compareRuns } from './compare-runs.ts';
import { mannWhitneyP } from './mann-whitney.ts';

// The simulations of method.md A7, with fewer repetitions and fixed seeds: 200 samples a run with
// relative noise of 3 %, levels of the runs scattered by `between`.

const pairs = 300;

function medians(seed: number, count: number, between: number, rho: number, factor = 1): number[] {
  const level = correlated(seed);
  return Array.from({ length: count }, (_, run) => {
    const noise = correlated(seed * 1000 + run, rho);
    const centre = factor * (1 + between * level());
    return median(Float64Array.from({ length: 200 }, () => centre * (1 + 0.03 * noise())));
  });
}

function share(holds: (seed: number) => boolean): number {
  return Array.from({ length: pairs }, (_, i) => holds(2 * i + 1)).filter(Boolean).length / pairs;
}

test.each([
  [0, 0],
  [0, 0.9],
  [0.005, 0],
  [0.01, 0.5],
  [0.02, 0.5],
])(
  'without a difference, runs scattered by %f and correlated %f give few false ones',
  (between, rho) => {
    const sides = (seed: number) =>
      [medians(seed, 5, between, rho), medians(seed + 1, 5, between, rho)] as const;
    const significant = share((seed) => mannWhitneyP(...sides(seed)) < 0.05);
    expect(significant).toBeLessThanOrEqual(0.06);
    const told = share((seed) =>
      ['faster', 'slower'].includes(compareRuns(...sides(seed), 0.03)?.verdict ?? ''),
    );
    expect(told).toBeLessThanOrEqual(0.03);
  },
);

test.each([
  [0.05, 0.005, 5, 0.98],
  [0.05, 0.01, 5, 0.95],
  [0.05, 0.02, 5, 0.68],
  [0.05, 0.02, 10, 0.9],
  [0.1, 0.01, 5, 0.98],
])(
  'a true difference of %f with runs scattered by %f is found with %i a side',
  (excess, between, k, least) => {
    const found = share((seed) => {
      const a = medians(seed, k, between, 0);
      const b = medians(seed + 1, k, between, 0, 1 + excess);
      return compareRuns(a, b, 0.03)?.verdict === 'slower';
    });
    expect(found).toBeGreaterThanOrEqual(least);
  },
);
