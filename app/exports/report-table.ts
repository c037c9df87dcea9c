import type { Point } from '../../lib/contract/point.ts';
import { compareTable } from '../../lib/export/compare-table.ts';
import { type ViewTable, viewTable } from '../../lib/export/view-table.ts';
import { defaultCompareView } from '../../lib/link/compare-view.ts';
import { defaultView } from '../../lib/link/view.ts';
import { findBadgePoint } from '../../lib/server/badges/find-badge-point.ts';
import { env } from '../../lib/server/env.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import { pointsById } from '../../lib/server/points/points-by-id.ts';
import type { ReportPage } from '../report-page.ts';

/**
 * The rows behind a page about a result, two of them, or a study, each in its own row; a result has one
 * for as long as it stands, also where a newer one took its place in the charts.
 *
 * @throws HttpProblem 404 for a result that came to no row, as resolveVersion for `ds`
 */
export async function reportTable(
  page: ReportPage,
  { address, ds: asked }: { address: string; ds: number | null },
): Promise<ViewTable> {
  const { ds, latestDs, asOf } = await pointsById([], { ds: asked });
  const about = { address, ds, asOf, licence: env().licence };
  if (page.kind === 'sides') {
    const { a, b } = page.report;
    const points = [await rowOf(a.resultId, asked), await rowOf(b.resultId, asked)];
    const view = { ...defaultCompareView(), c: points.map(({ id }) => id) };
    return compareTable({ ds, latestDs, asOf, points, gone: [] }, view, about);
  }
  const points = page.kind === 'study' ? page.study.points : [await rowOf(page.result.id, asked)];
  const list = { cohort: null, cohorts: [], ds, latestDs, asOf };
  return viewTable({ ...list, totalPoints: points.length, points }, defaultView(), about);
}

/** The row of a result; where it stood in a data version that is asked for, as it stood there. */
async function rowOf(resultId: string, ds: number | null): Promise<Point> {
  const point = await findBadgePoint(resultId);
  if (!point) {
    throw HttpProblem.notFound(
      `Result ${resultId} came to no row: its page has what is known of it, its samples are under /api/v1/results/${resultId}/samples.csv.`,
    );
  }
  if (ds === null) return point;
  const then = await pointsById([point.id], { ds });
  return then.points.find((one) => one.resultId === resultId) ?? point;
}
