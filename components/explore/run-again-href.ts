import type { Point } from '../../lib/contract/point.ts';

/** Scenarios that an agent measures. */
const scenarios: readonly (string | null)[] = ['SingleStream', 'Offline', 'Sustained'];

/**
 * The page that queues a job, filled in with what a point says of itself, on every device of its
 * class. Null for what no agent can repeat: somebody else's figure, or a scenario of a tool.
 */
export function runAgainHref(point: Point): string | null {
  if (point.tier !== 'measured' || !scenarios.includes(point.scenario)) return null;
  const parts: [string, string | null][] = [
    ['model', point.model.slug],
    ['rt', point.runtime.slug],
    ['prec', point.precision],
    ['threads', counted(point.threads)],
    ['batch', point.batch === 1 ? null : counted(point.batch)],
    ['conc', point.concurrency === 1 ? null : counted(point.concurrency)],
    ['sc', point.scenario === 'SingleStream' ? null : point.scenario],
    ['to', `class:${point.device.slug}`],
  ];
  const stated = parts.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]));
  return `/jobs/new?${stated.join('&')}`;
}

function counted(count: number | null): string | null {
  return count === null ? null : String(count);
}
