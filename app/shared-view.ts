import type { PointList } from '../lib/contract/point.ts';
import { type CompareView, parseCompareView } from '../lib/link/compare-view.ts';
import { facetKeys, passesFacet } from '../lib/link/facet-key.ts';
import { parseView } from '../lib/link/parse-view.ts';
import type { View } from '../lib/link/view.ts';
import { noSuchLink, type OpenLink } from '../lib/server/links/open-link.ts';
import { explorePoints } from './explore-points.ts';

/**
 * What a link of Explore shows: of a live one the newest figures of its view, of a frozen one the
 * figures of its data version, of exactly the rows it was made of. A row that was retracted since is
 * a tombstone; the view lets it stand even where a filter went by a figure that it lost.
 *
 * @throws HttpProblem 404 for a link of another page
 */
export async function readSharedView(link: OpenLink): Promise<{ list: PointList; view: View }> {
  if (link.path !== '/') throw noSuchLink();
  const { view } = parseView(new URLSearchParams(link.query));
  const { list } = await explorePoints(view.co, link.ds);
  if (link.ds === null) return { list, view };
  const held = heldTo(list, link.pointIds ?? []);
  return { list: held, view: { ...letThrough(view, held), ds: link.ds } };
}

/**
 * The state of a link of Compare (`c=`), with the data version it is frozen at.
 *
 * @throws HttpProblem 404 for a link of another page, or of two results (`a=`, `b=`)
 */
export async function readSharedCompare(link: OpenLink): Promise<{ view: CompareView }> {
  const { view } = parseCompareView(new URLSearchParams(link.query));
  if (link.path !== '/compare' || view.c.length < 2) throw noSuchLink();
  return { view: { ...view, ds: link.ds } };
}

/** Nothing but the rows of the link, in its order; other cohorts are not named either. */
function heldTo(list: PointList, ids: readonly string[]): PointList {
  const byId = new Map(list.points.map((point) => [point.id, point]));
  const points = ids.flatMap((id) => byId.get(id) ?? []);
  const cohort = list.cohort && { ...list.cohort, points: points.length };
  return { ...list, cohort, cohorts: cohort ? [cohort] : [], totalPoints: points.length, points };
}

/** The view without the filters that would hide a row it is frozen to. */
function letThrough(view: View, { points }: PointList): View {
  const open: View = { ...view };
  for (const key of facetKeys) {
    if (!points.every((point) => passesFacet(point, view, key))) open[key] = [];
  }
  return open;
}
