import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import { deadlineBatch } from '../../lib/contract/distribution.ts';
import { trendBatch } from '../../lib/contract/history.ts';
import type { PointList } from '../../lib/contract/point.ts';
import { slotBatch } from '../../lib/contract/point-slots.ts';
import { compareTable } from '../../lib/export/compare-table.ts';
import { withClaims } from '../../lib/export/said/claim-remarks.ts';
import { type Counted, type ViewTable, viewTable } from '../../lib/export/view-table.ts';
import {
  type CompareView,
  compareViewHref,
  parseCompareView,
} from '../../lib/link/compare-view.ts';
import { filterPoints } from '../../lib/link/filter.ts';
import { type IgnoredKey, parseView } from '../../lib/link/parse-view.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { env } from '../../lib/server/env.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import type { OpenLink } from '../../lib/server/links/open-link.ts';
import { listPoints } from '../../lib/server/points/list-points.ts';
import { pointsById } from '../../lib/server/points/points-by-id.ts';
import { trends } from '../../lib/server/points/trends.ts';
import { deadlineRows } from '../../lib/server/results/deadline-rows.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';
import { namedPage, readReportPage, reportPageOfLink } from '../report-page.ts';
import { readSharedCompare, readSharedView } from '../shared-view.ts';
import { reportTable } from './report-table.ts';

/**
 * The table of a query of Explore, or with `page=` of Compare, a result, a comparison or a study, with
 * the address that shows the same for ever. Unlike a page, a file refuses what it does not understand:
 * nobody would see that a filter was left out.
 *
 * @throws HttpProblem 400 for such a key, 404 for a page that is not there or a data version yet to come
 */
export async function tableOf(search: URLSearchParams, locale: Locale): Promise<ViewTable> {
  const query = new URLSearchParams(search);
  const page = query.get('page') ?? 'explore';
  query.delete('page');
  if (page === 'compare' && !query.has('a')) {
    const { view, ignored } = parseCompareView(query);
    refuseUnread(ignored);
    return compared(view);
  }
  if (page !== 'explore') return reported(page, query);
  const { view, ignored } = parseView(query);
  refuseUnread(ignored);
  const list = claimed(await listPoints({ co: view.co, ds: view.ds }), locale);
  const ds = list.ds > 0 ? list.ds : null;
  const href = viewHref({ ...view, co: list.cohort?.id ?? view.co, ds });
  return explored(list, view, `${env().publicUrl}${href}`);
}

/**
 * The table of a link: its own rows, and its own address in place of the view's.
 *
 * @throws HttpProblem 404 for a result that came to no row
 */
export async function tableOfLink(link: OpenLink, locale: Locale): Promise<ViewTable> {
  const address = `${env().publicUrl}/v/${link.slug}`;
  if (link.path === '/compare' && !new URLSearchParams(link.query).has('a')) {
    return compared((await readSharedCompare(link)).view, address);
  }
  if (link.path !== '/') {
    return reportTable(await reportPageOfLink(link), { address, ds: link.ds });
  }
  const { list, view } = await readSharedView(link);
  return explored(link.ds === null ? claimed(list, locale) : list, view, address);
}

/** The rows of a page about a result, a comparison or a study: nothing but its id is asked of it. */
async function reported(page: string, query: URLSearchParams): Promise<ViewTable> {
  const known = page === 'compare' ? ['a', 'b'] : ['id'];
  const unread = [...query.keys()].filter((key) => !known.includes(key));
  refuseUnread(unread.map((key) => ({ key })));
  const named = namedPage(page, { id: query.get('id'), query });
  const about = named && (await readReportPage(named.path, named.query));
  if (!named || !about) {
    throw HttpProblem.notFound(
      'No such table: leave page= out, or name page=compare, result, comparison or study, and an id that exists.',
    );
  }
  const asked = named.query.size > 0 ? `?${named.query}` : '';
  return reportTable(about, { address: `${env().publicUrl}${named.path}${asked}`, ds: null });
}

async function explored(list: PointList, view: View, address: string): Promise<ViewTable> {
  const about = { address, ds: list.ds, asOf: list.asOf, licence: env().licence };
  return viewTable(list, view, about, await countedOf(list, view));
}

async function compared(view: CompareView, linked: string | null = null): Promise<ViewTable> {
  if (view.c.length === 0 || view.c.length > slotBatch) {
    throw HttpProblem.badRequest('c names no points to compare: ids stand between commas.');
  }
  const slots = await pointsById(view.c, { ds: view.ds });
  const { ds, asOf } = slots;
  const own = `${env().publicUrl}${compareViewHref(view, { ds: ds > 0 ? ds : null })}`;
  const { licence } = env();
  return compareTable(slots, view, { address: linked ?? own, ds, asOf, licence });
}

function claimed(list: PointList, locale: Locale): PointList {
  return { ...list, points: [...withClaims(list.points, words(locale), locale)] };
}

/** What only the server can count, where the view shows it or is in its order. */
async function countedOf(list: PointList, view: View): Promise<Counted> {
  const rows = filterPoints(list.points, view);
  const { dl } = view;
  const counted: Counted = {};
  if (
    dl !== null &&
    (view.cols.length === 0 || view.cols.includes('miss') || view.sort.key === 'miss')
  ) {
    const misses = new Map<string, DeadlineRow>();
    const ids = rows.flatMap(({ resultId }) => resultId ?? []);
    for (const resultIds of batches(ids, deadlineBatch)) {
      const report = await deadlineRows({ ms: dl, region: view.tr, resultIds });
      for (const row of report.rows) misses.set(row.resultId, row);
    }
    counted.misses = misses;
  }
  if (view.cols.includes('trend')) {
    const found = new Map<string, readonly number[]>();
    const ids = rows.filter(({ resultId }) => resultId !== null).map((row) => row.combination);
    for (const batch of batches(ids, trendBatch)) {
      for (const trend of (await trends(batch)).trends) found.set(trend.combination, trend.p50Ms);
    }
    counted.trends = found;
  }
  return counted;
}

function batches<T>(all: readonly T[], most: number): T[][] {
  const each = [...new Set(all)];
  return Array.from({ length: Math.ceil(each.length / most) }, (_, i) =>
    each.slice(i * most, (i + 1) * most),
  );
}

function refuseUnread(ignored: readonly Pick<IgnoredKey, 'key'>[]): void {
  const [first] = ignored;
  if (first === undefined) return;
  throw HttpProblem.badRequest(
    `${first.key} is not understood in this address: leave it out, or write it as the page does.`,
  );
}
