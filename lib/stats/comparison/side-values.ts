import type { Comparison } from '../../contract/comparison.ts';
import { exactRanks } from '../order-interval.ts';
import { ascending, nearestRank } from '../percentile.ts';
import type { SideRun } from './compared-side.ts';

type Statistic = Comparison['statistic'];

const quantiles: Record<Statistic, number> = { p50: 0.5, p90: 0.9, p99: 0.99 };

const nsPerMs = 1e6;

/**
 * One value a run, milliseconds (method.md A7.2, A7.7). Null when a run cannot state it: a tail
 * whose interval the run's samples do not bound (A5.3), or a tail of calls that were timed together.
 */
export function sideValuesMs(runs: readonly SideRun[], statistic: Statistic): number[] | null {
  const values = runs.map(({ samplesNs, callsPerSample }) => {
    const bounded = exactRanks(samplesNs.length, quantiles[statistic]).high !== null;
    const stated = statistic === 'p50' || (bounded && callsPerSample === 1);
    if (samplesNs.length === 0 || !stated) return null;
    return nearestRank(ascending(samplesNs), quantiles[statistic]) / nsPerMs;
  });
  const stated = values.filter((value) => value !== null);
  return stated.length === values.length ? stated : null;
}
