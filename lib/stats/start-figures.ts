import type { Startup } from '../contract/run.ts';
import type { StartFigures, StartPart } from '../contract/start-figures.ts';
import { ascending, nearestRank } from './percentile.ts';

const kinds = ['cold-process', 'cold-disk'] as const;

const nsPerMs = 1e6;

/**
 * Starts of fresh processes of one cell by kind (method.md A10): median and maximum of each part in
 * milliseconds, over the processes that timed it. `toFirstResult` is the sum of the four parts of one
 * process, so only processes that timed all four count in it; medians are never added. A process
 * whose page cache nobody looked at counts as `cold-process`.
 *
 * @returns one entry for each kind that occurred, `cold-process` first; none without processes
 */
export function startFigures(startups: readonly Startup[]): StartFigures[] {
  return kinds.flatMap((kind) => {
    const of = startups.filter(
      ({ pageCache }) => (pageCache === 'dropped') === (kind === 'cold-disk'),
    );
    return of.length === 0 ? [] : [figuresOf(kind, of)];
  });
}

function figuresOf(kind: StartFigures['kind'], startups: readonly Startup[]): StartFigures {
  return {
    kind,
    processes: startups.length,
    spawn: part(startups.map(({ spawnNs }) => spawnNs)),
    runtime: part(startups.map(({ runtimeLoadNs }) => runtimeLoadNs)),
    load: part(startups.map(({ modelLoadNs }) => modelLoadNs)),
    first: part(startups.map(({ firstInferenceNs }) => firstInferenceNs)),
    toFirstResult: part(startups.map(toFirstResult)),
  };
}

function toFirstResult(startup: Startup): number | null {
  const { spawnNs, runtimeLoadNs, modelLoadNs, firstInferenceNs } = startup;
  if (spawnNs === null || runtimeLoadNs === null) return null;
  if (modelLoadNs === null || firstInferenceNs === null) return null;
  return spawnNs + runtimeLoadNs + modelLoadNs + firstInferenceNs;
}

function part(ns: readonly (number | null)[]): StartPart | null {
  const sorted = ascending(ns.filter((value) => value !== null));
  if (sorted.length === 0) return null;
  return {
    medianMs: nearestRank(sorted, 0.5) / nsPerMs,
    maxMs: nearestRank(sorted, 1) / nsPerMs,
    count: sorted.length,
  };
}
