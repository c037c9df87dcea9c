import { ogOfView } from '../../lib/export/pictures/og-front.ts';
import { parseCompareView } from '../../lib/link/compare-view.ts';
import { combinationHistory } from '../../lib/server/combinations/combination-history.ts';
import { compareResults } from '../../lib/server/comparisons/compare-results.ts';
import { getComparison } from '../../lib/server/comparisons/get-comparison.ts';
import { HttpProblem } from '../../lib/server/http/http-problem.ts';
import type { OpenLink } from '../../lib/server/links/open-link.ts';
import { getResult } from '../../lib/server/results/get-result.ts';
import { getStudy } from '../../lib/server/studies/get-study.ts';
import { subjectOf } from '../k/[combination]/subject-of.ts';
import { explored } from '../picture-of.ts';
import { readSharedCompare, readSharedView } from '../shared-view.ts';
import { compareOg } from './compare-picture.ts';
import { comparisonOg } from './comparison-og.ts';
import { historyOg } from './history-og.ts';
import type { PictureRequest } from './picture-request.ts';
import { resultOg } from './result-og.ts';
import { studyOg } from './study-og.ts';

/**
 * The preview of a page for whoever may see it: `page=explore|compare` with the page's query,
 * `page=result|comparison|study|combination` with its `id=`. SVG of 1200 by 630 px.
 *
 * @throws HttpProblem 404 where there is no such page
 */
export async function ogOf(request: PictureRequest): Promise<string> {
  const { page, id, query } = request;
  switch (page) {
    case 'explore':
      return ogOfView({ ...request, ...(await explored(query)), title: null });
    case 'compare':
      return ogOfCompare(request);
    case 'result':
      return resultOg(found(id && (await getResult({ id }))), request);
    case 'comparison':
      return comparisonOg(found(id && (await getComparison({ id }))), request);
    case 'study':
      return studyOg(found(id && (await getStudy({ id }))), request);
    case 'combination':
      return ogOfCombination(id, request);
    default:
      throw noPreview();
  }
}

/** The preview of a link: of what it shows, under its own title. */
export async function ogOfLink(link: OpenLink, request: PictureRequest): Promise<string> {
  const [, kind, id] = link.path.split('/');
  if (link.path === '/') {
    return ogOfView({ ...request, ...(await readSharedView(link)), title: link.title });
  }
  if (link.path === '/compare') {
    const query = new URLSearchParams(link.query);
    if (query.has('a')) return ogOfCompare({ ...request, query });
    return compareOg((await readSharedCompare(link)).view, request, link.title);
  }
  return ogOf({ ...request, page: kind === 'r' ? 'result' : (kind ?? ''), id: id ?? null });
}

/** Points by their ids, or two results by theirs (`a=`, `b=`). */
async function ogOfCompare(request: PictureRequest): Promise<string> {
  const [a, b] = [request.query.get('a'), request.query.get('b')];
  if (a === null || b === null) return compareOg(parseCompareView(request.query).view, request);
  return comparisonOg(found(await compareResults({ a, b })), request);
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
