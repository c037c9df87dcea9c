import type { Point } from '../contract/point.ts';
import { latencyBy } from './latency-of.ts';
import type { TimerRegion } from './timer.ts';
import type { Statistic } from './view.ts';

/** Fields in which no two latencies may differ, and that both must state, whatever is compared. */
const needed = ['task', 'scenario', 'timedRegion', 'batch'] as const;

/** The source of a row that was read from one: published ids begin with it. */
const sourceOf = ({ id }: Point) => id.split('.')[0];

/**
 * How often `b` takes as long as `a` where there are no runs to judge: both measured or read from a
 * tool's own log, both by the same statistic, both of the same task, scenario, timed part and batch
 * (design.md section 1: a ratio only). What two logs of one source leave unsaid of their timer is the
 * same timer. Null where anything else is missing: a published figure never has a part in it.
 */
export function storedRatio(
  a: Point,
  b: Point,
  { q, tr }: { q: Statistic; tr: TimerRegion },
): number | null {
  if ([a, b].some(({ tier, outcome }) => tier === 'published' || outcome !== 'ok')) return null;
  if ([a, b].some(({ validity }) => validity === 'rejected')) return null;
  const oneTool = a.tier === 'log' && b.tier === 'log' && sourceOf(a) === sourceOf(b);
  const silent = needed.filter((field) => a[field] === null && b[field] === null);
  if (silent.some((field) => field !== 'timedRegion' || !oneTool)) return null;
  if (needed.some((field) => a[field] !== b[field])) return null;
  const [ofA, ofB] = [latencyBy(a, q, tr), latencyBy(b, q, tr)];
  return ofA !== null && ofB !== null && ofA > 0 && ofB > 0 ? ofB / ofA : null;
}
