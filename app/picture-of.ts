import type { PointList } from '../lib/contract/point.ts';
import { frontPicture } from '../lib/export/pictures/front-picture.ts';
import { parseCompareView } from '../lib/link/compare-view.ts';
import { parseView } from '../lib/link/parse-view.ts';
import type { View } from '../lib/link/view.ts';
import { viewHref } from '../lib/link/view-query.ts';
import { env } from '../lib/server/env.ts';
import { HttpProblem } from '../lib/server/http/http-problem.ts';
import type { OpenLink } from '../lib/server/links/open-link.ts';
import { explorePoints } from './explore-points.ts';
import { comparePicture } from './pictures/compare-picture.ts';
import type { PictureRequest } from './pictures/picture-request.ts';
import { reportPicture } from './pictures/report-picture.ts';
import { namedPage, readReportPage, reportPageOfLink } from './report-page.ts';
import { readSharedCompare, readSharedView } from './shared-view.ts';

/**
 * What a query of Explore or Compare draws, or the page of a result, a comparison or a study, as SVG that
 * stands alone.
 *
 * @throws HttpProblem 404 for a page that has no such picture, or is not there
 */
export async function pictureOf(request: PictureRequest): Promise<string> {
  const { page, query } = request;
  if (page === 'compare' && !query.has('a')) {
    return comparePicture(parseCompareView(query).view, request);
  }
  if (page !== 'explore') return reported(request);
  const { list, view } = await explored(query);
  return drawn(list, view, request, `${env().publicUrl}${pinnedHref(list, view)}`);
}

/** The picture of a link: its own rows and words, and its own address in place of the view's. */
export async function pictureOfLink(link: OpenLink, request: PictureRequest): Promise<string> {
  const address = `${env().publicUrl}/v/${link.slug}`;
  if (link.path === '/compare' && !new URLSearchParams(link.query).has('a')) {
    const { view } = await readSharedCompare(link);
    return comparePicture(view, request, { address, title: link.title });
  }
  if (link.path !== '/') {
    const { title } = link;
    return reportPicture(await reportPageOfLink(link), request, { address, title });
  }
  const { list, view } = await readSharedView(link);
  return drawn(list, view, request, address, link.title);
}

async function reported(request: PictureRequest): Promise<string> {
  const named = namedPage(request.page, request);
  const page = named && (await readReportPage(named.path, named.query));
  if (!named || !page) throw noPicture();
  const query = named.query.size > 0 ? `?${named.query}` : '';
  const address = `${env().publicUrl}${named.path}${query}`;
  return reportPicture(page, request, { address, title: null });
}

/** The rows and the view of a query of Explore; a data version to come is the newest. */
export async function explored(query: URLSearchParams): Promise<{ list: PointList; view: View }> {
  const { view } = parseView(query);
  const { list, unknownDs } = await explorePoints(view.co, view.ds);
  return { list, view: unknownDs ? { ...view, ds: null } : view };
}

/** The address that shows the same for ever: with its cohort and data version. */
function pinnedHref(list: PointList, view: View): string {
  return viewHref({
    ...view,
    co: list.cohort?.id ?? view.co,
    ds: list.ds > 0 ? list.ds : null,
  });
}

function drawn(
  list: PointList,
  view: View,
  { theme, width, height, locale }: PictureRequest,
  address: string,
  title: string | null = null,
): string {
  return frontPicture({
    list,
    view,
    theme,
    width,
    height,
    locale,
    title,
    address,
    date: list.asOf,
  });
}

function noPicture(): HttpProblem {
  return HttpProblem.notFound(
    'No such picture: leave page= out, or name page=compare, result, comparison or study, and an id that exists.',
  );
}
