import { cache } from 'react';
import type { Point, PointList } from '../lib/contract/point.ts';
import { withClaims } from '../lib/export/said/claim-remarks.ts';
import { type CompareView, parseCompareView } from '../lib/link/compare-view.ts';
import { facetKeys, passesFacet } from '../lib/link/facet-key.ts';
import { parseView } from '../lib/link/parse-view.ts';
import type { View } from '../lib/link/view.ts';
import { noSuchLink, type OpenLink } from '../lib/server/links/open-link.ts';
import { type ChangedPoint, changedSince } from '../lib/server/points/changed-since.ts';
import { words } from '../lib/text/words.ts';
import { explorePoints } from './explore-points.ts';
import { readerLocale } from './reader.ts';

/** What a link of Explore shows, and which of its rows count no more since it was frozen. */
export interface SharedView {
  list: PointList;
  view: View;
  changes: ChangedPoint[];
}

/**
 * What a link of Explore shows: of a live one the newest figures of its view, of a frozen one the
 * figures of its data version, of exactly the rows it was made of. A row that was retracted since is
 * a tombstone, one that was superseded carries a remark; the view lets a row stand even where a
 * filter goes by a figure that it lost.
 *
 * @throws HttpProblem 404 for a link of another page
 */
export const readSharedView = cache(async (link: OpenLink): Promise<SharedView> => {
  if (link.path !== '/') throw noSuchLink();
  const { view } = parseView(new URLSearchParams(link.query));
  const { list } = await explorePoints(view.co, link.ds);
  if (link.ds === null) return { list, view, changes: [] };
  const ids = link.pointIds ?? [];
  const changes = await changedSince(ids, link.ds);
  const held = heldTo(await asSeen(list), ids, changes);
  return { list: held, view: { ...letThrough(view, held), ds: link.ds }, changes };
});

/**
 * The state of a link of Compare (`c=`), with the data version it is frozen at.
 *
 * @throws HttpProblem 404 for a link of another page, or of two results (`a=`, `b=`)
 */
export async function readSharedCompare(
  link: OpenLink,
): Promise<{ view: CompareView; changes: ChangedPoint[] }> {
  const { view } = parseCompareView(new URLSearchParams(link.query));
  if (link.path !== '/compare' || view.c.length < 2) throw noSuchLink();
  const changes = link.ds === null ? [] : await changedSince(view.c, link.ds);
  return { view: { ...view, ds: link.ds }, changes };
}

/** What is measured against what somebody claims is told over all rows, also those left out. */
async function asSeen(list: PointList): Promise<PointList> {
  const locale = await readerLocale();
  return { ...list, points: [...withClaims(list.points, words(locale), locale)] };
}

/** Nothing but the rows of the link, in its order; other cohorts are not named either. */
function heldTo(
  list: PointList,
  ids: readonly string[],
  changes: readonly ChangedPoint[],
): PointList {
  const byId = new Map(list.points.map((point) => [point.id, point]));
  const changed = new Map(changes.map((change) => [change.id, change]));
  const points = ids.flatMap((id) => {
    const point = byId.get(id);
    return point ? [marked(point, changed.get(id))] : [];
  });
  return { ...list, cohorts: list.cohort ? [list.cohort] : [], points };
}

function marked(point: Point, change: ChangedPoint | undefined): Point {
  if (!change || change.why === 'retracted') return point;
  const code = change.why === 'superseded' ? 'superseded_since' : 'removed_since';
  return {
    ...point,
    remarks: [{ code, detail: change.since.slice(0, 10) }, ...point.remarks],
  };
}

/** The view without the filters that would hide a row it is frozen to. */
function letThrough(view: View, { points }: PointList): View {
  const open: View = { ...view };
  for (const key of facetKeys) {
    if (!points.every((point) => passesFacet(point, view, key))) open[key] = [];
  }
  return open;
}
