import { ogOfView } from '../../lib/export/pictures/og-front.ts';
import { parseCompareView } from '../../lib/link/compare-view.ts';
import { combinationHistory } from '../../lib/server/combinations/combination-history.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import type { OpenLink } from '../../lib/server/links/open-link.ts';
import { subjectOf } from '../k/[combination]/subject-of.ts';
import { explored } from '../picture-of.ts';
import { namedPage, readReportPage, reportPageOfLink } from '../report-page.ts';
import { readSharedCompare, readSharedView } from '../shared-view.ts';
import { compareOg } from './compare-picture.ts';
import { historyOg } from './history-og.ts';
import type { PictureRequest } from './picture-request.ts';
import { reportOg } from './report-picture.ts';

/**
 * The preview of a page for whoever may see it: `page=explore|compare` with the page's query,
 * `page=result|comparison|study|combination` with its `id=`. SVG of 1200 by 630 px.
 *
 * @throws HttpProblem 404 where there is no such page
 */
export async function ogOf(request: PictureRequest): Promise<string> {
  const { page, id, query } = request;
  if (page === 'explore') {
    return ogOfView({ ...request, ...(await explored(query)), title: null });
  }
  if (page === 'compare' && !query.has('a')) {
    return compareOg(parseCompareView(query).view, request);
  }
  if (page === 'combination') return ogOfCombination(id, request);
  const named = namedPage(page, request);
  return reportOg(found(named && (await readReportPage(named.path, named.query))), request, null);
}

/** The preview of a link: of what it shows, under its own title. */
export async function ogOfLink(link: OpenLink, request: PictureRequest): Promise<string> {
  if (link.path === '/') {
    return ogOfView({ ...request, ...(await readSharedView(link)), title: link.title });
  }
  if (link.path === '/compare' && !new URLSearchParams(link.query).has('a')) {
    return compareOg((await readSharedCompare(link)).view, request, link.title);
  }
  return reportOg(await reportPageOfLink(link), request, link.title);
}

async function ogOfCombination(id: string | null, request: PictureRequest): Promise<string> {
  const history = found(id && (await combinationHistory(id)));
  return historyOg(history, found(await subjectOf(history, request.locale)), request);
}

function found<T>(value: T | null | '' | undefined): T {
  if (value === null || value === '' || value === undefined) throw noPreview();
  return value;
}

function noPreview(): HttpProblem {
  return HttpProblem.notFound(
    'No such preview: name page=explore, compare, result, comparison, study or combination, and an id that exists.',
  );
}
