import { performance } from 'node:perf_hooks';
import type { Point } from '../../lib/contract/point.ts';
import { listPoints } from '../../lib/server/points/list-points.ts';
import type { Metric } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { type BenchHub, startBenchHub } from '../queue/bench-hub.ts';
import { fillHistory } from './fill-history.ts';
import { ownPoints } from './own-points.ts';

const combinations = 5000;
const cohorts = 10;
const results = 20;
/** Pages and lists a pair: their median is what is compared. */
const each = 5;

/**
 * The server's time for the page and for its list with 100,000 results of 5,000 combinations, beside
 * one result a combination in a database of its own, in interleaved pairs.
 */
export async function serverTime(pairs: number): Promise<Metric[]> {
  const hubs: BenchHub[] = [];
  try {
    const [one, many] = [await filledHub(hubs, 1), await filledHub(hubs, results)];
    const page = await ratios(pairs, one, many, pageMs);
    const list = await ratios(pairs, one, many, listMs);
    const select = await ratios(pairs, one, many, selectMs);
    return [
      medianMetric('page-100000-results', 'ms', page.many, null),
      medianMetric('page-one-result-each', 'ms', page.one, null),
      medianMetric('page-over-one-each', 'x', page.ratios, 1.5),
      medianMetric('list-100000-results', 'ms', list.many, null),
      medianMetric('list-over-one-each', 'x', list.ratios, 1.5),
      medianMetric('select-1', 'ms', select.many, null),
    ];
  } finally {
    for (const hub of hubs) await hub.close();
  }
}

async function filledHub(hubs: BenchHub[], perCombination: number): Promise<BenchHub> {
  const hub = await startBenchHub();
  hubs.push(hub);
  await fillHistory(hub.databaseUrl, spread(ownPoints(combinations)), perCombination);
  return hub;
}

/** The points over several cohorts, as those of a fleet are. */
function spread(points: readonly Point[]): Point[] {
  return points.map((point, i) => ({
    ...point,
    cohort: `image-classification~glyphs-64@${1000 * (1 + (i % cohorts))}~top1~SingleStream~b1`,
  }));
}

async function ratios(
  pairs: number,
  one: BenchHub,
  many: BenchHub,
  time: (hub: BenchHub) => Promise<number>,
): Promise<{ one: number[]; many: number[]; ratios: number[] }> {
  const taken = { one: [] as number[], many: [] as number[], ratios: [] as number[] };
  // The first pair only warms both.
  for (let pair = -1; pair < pairs; pair++) {
    const times = { one: 0, many: 0 };
    const order = pair % 2 === 0 ? (['one', 'many'] as const) : (['many', 'one'] as const);
    for (const which of order) times[which] = await median(which === 'one' ? one : many, time);
    if (pair < 0) continue;
    taken.one.push(times.one);
    taken.many.push(times.many);
    taken.ratios.push(times.many / times.one);
  }
  return taken;
}

async function median(hub: BenchHub, time: (hub: BenchHub) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < each; i++) times.push(await time(hub));
  return times.sort((a, b) => a - b)[Math.floor(each / 2)] ?? Number.NaN;
}

async function pageMs(hub: BenchHub): Promise<number> {
  const start = performance.now();
  const reply = await fetch(`${hub.base}/`);
  await reply.text();
  if (!reply.ok) throw new Error(`The page answers ${reply.status}.`);
  return performance.now() - start;
}

async function listMs(hub: BenchHub): Promise<number> {
  const start = performance.now();
  const { points } = await listPoints({}, hub.ctx);
  if (points.length !== combinations / cohorts)
    throw new Error(`${points.length} points are listed.`);
  return performance.now() - start;
}

async function selectMs(hub: BenchHub): Promise<number> {
  const start = performance.now();
  await hub.ctx.pool.query('select 1');
  return performance.now() - start;
}
