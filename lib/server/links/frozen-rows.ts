import 'server-only';
import type { LinkPath } from '../../contract/link.ts';
import { parseCompareView } from '../../link/compare-view.ts';
import { filterPoints } from '../../link/filter.ts';
import { parseView } from '../../link/parse-view.ts';
import type { Context } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { listPoints } from '../points/list-points.ts';
import { resolveVersion } from '../points/resolve-version.ts';
import { getStudy } from '../studies/get-study.ts';

/** What a frozen link is held to: a data version, and the ids of its rows where it has any. */
export interface FrozenRows {
  ds: number;
  pointIds: string[] | null;
}

/** More rows than this are a data set and not a view: it has a download of its own. */
export const mostFrozenRows = 5000;

/**
 * The rows that a page shows as of data version `asked` (null: the latest): those that the filters
 * of the view let through, the places of a comparison, the points of a study. A result and a stored
 * comparison never change, so that their address names their rows.
 *
 * @throws HttpProblem 404 for a version to come, 422 for a view without rows or with too many
 */
export async function frozenRows(
  { path, query, asked }: { path: LinkPath; query: string; asked: number | null },
  ctx: Context,
): Promise<FrozenRows> {
  const { ds } = await resolveVersion(asked, ctx);
  const pointIds = await idsOf({ path, query, ds }, ctx);
  if (pointIds === null) return { ds, pointIds };
  if (pointIds.length === 0) throw unfit('shows no row: there is nothing to freeze');
  if (pointIds.length > mostFrozenRows) {
    throw unfit(
      `shows ${pointIds.length} rows and a frozen link holds ${mostFrozenRows}: filter further, or share it live`,
    );
  }
  return { ds, pointIds };
}

async function idsOf(
  { path, query, ds }: { path: LinkPath; query: string; ds: number },
  ctx: Context,
): Promise<string[] | null> {
  const asked = new URLSearchParams(query);
  if (path === '/') {
    const { view } = parseView(asked);
    const { points } = await listPoints({ co: view.co, ds }, ctx);
    return filterPoints(points, view).map(({ id }) => id);
  }
  if (path === '/compare') {
    const { c } = parseCompareView(asked).view;
    return c.length > 0 ? c : null;
  }
  if (!path.startsWith('/study/')) return null;
  const study = await getStudy({ id: path.slice('/study/'.length), ds }, ctx);
  return study?.points.map(({ id }) => id) ?? [];
}

function unfit(reason: string): HttpProblem {
  return HttpProblem.unprocessable([{ path: 'query', reason }]);
}
