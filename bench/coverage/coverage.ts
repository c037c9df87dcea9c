import { nearestRank } from '../../lib/stats/percentile.ts';
import { summarize } from '../../lib/stats/summary.ts';
import { wilson } from '../../lib/stats/wilson.ts';
import type { Metric, Report } from '../benchmark.ts';
import { type Process, processes } from './processes.ts';

const runs = 2000;
const sizes = [200, 700] as const;
const quantiles = [
  ['p50', 0.5],
  ['p90', 0.9],
] as const;
/** Of fewer bounded intervals the share says nothing: they are the runs that chance made calm. */
const fewestBounded = 100;
/** So long a run of a process that its quantiles are the true ones. */
const endless = 2_000_000;

/**
 * `npm run bench -- coverage`: in what share of 2,000 simulated runs the 95 % interval that the
 * product states holds the true quantile. Unbounded intervals are counted apart, not as covered.
 */
export default async function coverage(): Promise<Report> {
  const metrics: Metric[] = [];
  for (const process of processes) {
    const truth = process.samples(endless, 1).sort();
    for (const size of sizes) metrics.push(...coverageOf(process, truth, size));
  }
  return { n: runs, pairs: 1, metrics };
}

function coverageOf(process: Process, truth: Float64Array, size: number): Metric[] {
  const counts = quantiles.map(([name, q]) => ({
    name,
    trueMs: nearestRank(truth, q) / 1e6,
    held: 0,
    bounded: 0,
  }));
  for (let run = 0; run < runs; run++) {
    const summary = summarize([process.samples(size, 1000 + run)]);
    for (const count of counts) {
      const interval = count.name === 'p50' ? summary.p50 : summary.p90;
      if (!interval || interval.lowMs === null || interval.highMs === null) continue;
      count.bounded++;
      if (interval.lowMs <= count.trueMs && count.trueMs <= interval.highMs) count.held++;
    }
  }
  return counts.flatMap(({ name, held, bounded }) => {
    const id = `${process.name}-n${size}-${name}`;
    if (bounded === 0) return [unbounded(id, runs)];
    const share = (100 * held) / bounded;
    const { low, high } = wilson(held, bounded);
    const met = bounded < fewestBounded ? null : share >= 92 && share <= 99;
    return [
      { id, value: share, low: 100 * low, high: 100 * high, unit: '%', goal: '92 to 99 %', met },
      unbounded(id, runs - bounded),
    ];
  });
}

function unbounded(id: string, count: number): Metric {
  const unit = 'runs';
  return {
    id: `${id}-unbounded`,
    value: count,
    low: count,
    high: count,
    unit,
    goal: null,
    met: null,
  };
}
