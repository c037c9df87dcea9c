import type { Point } from '../../lib/contract/point.ts';
import { geometricMean } from '../../lib/stats/geometric-mean.ts';

/** One version of a framework, and how it stands to the one before it. */
export interface VersionRow {
  version: string;
  results: number;
  newestAt: string | null;
  /** Name of the version before; null for the first. */
  before: string | null;
  /** Time of the version before over its own, over the combinations measured in both. */
  ratio: number | null;
  pairs: number;
}

/** The versions of a framework, newest first: by their numbers, since not every row says when. */
export function versionRows(points: readonly Point[]): VersionRow[] {
  const versions = new Map<string, Point[]>();
  for (const point of points) {
    const { version } = point.runtime;
    if (version !== null) versions.set(version, [...(versions.get(version) ?? []), point]);
  }
  const ordered = [...versions].sort(([a], [b]) => b.localeCompare(a, 'en', { numeric: true }));
  return ordered.map(([version, rows], i) => {
    const before = ordered[i + 1];
    const ratios = before ? sharedRatios(rows, before[1]) : [];
    const moments = rows.flatMap(({ measuredAt }) => measuredAt ?? []).sort();
    return {
      version,
      results: rows.length,
      newestAt: moments.at(-1) ?? null,
      before: before?.[0] ?? null,
      ratio: geometricMean(ratios),
      pairs: ratios.length,
    };
  });
}

/** Of each combination in both, the older p50 over the newer. A combination holds no version. */
function sharedRatios(rows: readonly Point[], before: readonly Point[]): number[] {
  const older = new Map(before.flatMap((point) => entry(point)));
  return rows.flatMap(entry).flatMap(([combination, ms]) => {
    const then = older.get(combination);
    return then === undefined ? [] : [then / ms];
  });
}

function entry({ combination, outcome, validity, latency }: Point): [string, number][] {
  const { p50Ms } = latency;
  const usable = outcome === 'ok' && validity !== 'rejected' && p50Ms !== null && p50Ms > 0;
  return usable ? [[combination, p50Ms]] : [];
}
