import 'server-only';
import type { Comparison, ComparisonReport, Obstacle } from '../../contract/comparison.ts';
import { smallestMargin } from '../../stats/comparison/compare-sides.ts';
import { sideValuesMs } from '../../stats/comparison/side-values.ts';
import type { Context } from '../context.ts';
import { readTimedRuns, type SideRow, shownSide } from './read-side.ts';

/**
 * Two results of which one at least came from elsewhere: how it was taken, no rule of ours has
 * checked, so nothing is said of their ratio. The medians of the runs stand beside each other.
 */
export async function importedReport(
  { a, b }: { a: SideRow; b: SideRow },
  ctx: Context,
): Promise<ComparisonReport> {
  const medians = async (row: SideRow) =>
    sideValuesMs(await readTimedRuns(row.id, ctx), 'p50') ?? [];
  const comparison: Comparison = {
    grade: 'side by side',
    verdict: 'not comparable',
    obstacles: [...importedObstacle('a', a), ...importedObstacle('b', b)],
    differs: [],
    statistic: 'p50',
    ratio: null,
    p: null,
    margin: smallestMargin.sideBySide,
    noise: null,
    runMediansMs: { a: await medians(a), b: await medians(b) },
    leftOut: { a: [], b: [] },
    answers: null,
  };
  return { id: null, kind: 'ab', order: null, a: shownSide(a), b: shownSide(b), comparison };
}

function importedObstacle(side: string, { device_id }: SideRow): Obstacle[] {
  if (device_id !== null) return [];
  return [{ code: 'imported', detail: `the result of side ${side} was not measured here` }];
}
