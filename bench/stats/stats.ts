import { performance } from 'node:perf_hooks';
import { quantilesOf } from '../../lib/stats/percentile.ts';
import type { Metric, Report } from '../benchmark.ts';
import { processes } from '../coverage/processes.ts';
import { medianMetric } from '../median-metric.ts';

const size = 10_000;
const quantiles = [0.05, 0.5, 0.9, 0.95, 0.99];
const pairs = 400;
const warmUpPairs = 100;
const goal = 0.4;

/**
 * `npm run bench -- stats`: time of five exact percentiles of 10,000 samples over that of
 * `Float64Array.prototype.sort` on a copy, in interleaved pairs on the same samples; each way goes
 * first in every second pair.
 */
export default async function stats(): Promise<Report> {
  const metrics: Metric[] = processes.map(({ name, samples }) => {
    const ratios: number[] = [];
    for (let pair = -warmUpPairs; pair < pairs; pair++) {
      const values = samples(size, 1000 + pair);
      const ratio = pair % 2 === 0 ? selectFirst(values) : sortFirst(values);
      if (pair >= 0) ratios.push(ratio);
    }
    return medianMetric(`percentiles-over-sort-${name}`, 'x', ratios, goal);
  });
  return { n: size, pairs, metrics };
}

function selectFirst(values: Float64Array): number {
  const start = performance.now();
  const selected = quantilesOf(values, quantiles);
  const between = performance.now();
  const sorted = values.slice().sort();
  const end = performance.now();
  check(selected, sorted);
  return (between - start) / (end - between);
}

function sortFirst(values: Float64Array): number {
  const start = performance.now();
  const sorted = values.slice().sort();
  const between = performance.now();
  const selected = quantilesOf(values, quantiles);
  const end = performance.now();
  check(selected, sorted);
  return (end - between) / (between - start);
}

/** Both ways must give the same figures, or the comparison would be about nothing. */
function check(selected: readonly number[], sorted: Float64Array): void {
  quantiles.forEach((q, i) => {
    if (selected[i] !== sorted[Math.ceil(q * size - 1e-9) - 1]) {
      throw new Error(`Percentile ${q} by selection is not the one by sorting.`);
    }
  });
}
