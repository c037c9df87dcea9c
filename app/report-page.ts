import { cache } from 'react';
import type { ComparisonReport } from '../lib/contract/comparison.ts';
import type { Result } from '../lib/contract/result.ts';
import type { Study } from '../lib/contract/study.ts';
import { compareResults } from '../lib/server/comparisons/compare-results.ts';
import { getComparison } from '../lib/server/comparisons/get-comparison.ts';
import { noSuchLink, type OpenLink } from '../lib/server/links/open-link.ts';
import { getResult } from '../lib/server/results/get-result.ts';
import { getStudy } from '../lib/server/studies/get-study.ts';
import { readSharedStudy } from './shared-study.ts';

/** What a page is about that is no list of rows, as pictures and files of it read it. */
export type ReportPage =
  | { kind: 'result'; result: Result }
  | { kind: 'sides'; report: ComparisonReport }
  | { kind: 'study'; study: Study };

/** Pages that an address of a picture or a file names by `page=`, and their own addresses. */
const paths: Readonly<Record<string, string>> = {
  result: '/r/',
  comparison: '/comparison/',
  study: '/study/',
};

/** Path and query of the page that an address of a picture or a file names; null where it is none. */
export function namedPage(
  page: string,
  { id, query }: { id: string | null; query: URLSearchParams },
): { path: string; query: URLSearchParams } | null {
  if (page === 'compare') return { path: '/compare', query };
  const path = paths[page];
  if (path === undefined || id === null) return null;
  return { path: `${path}${id}`, query: new URLSearchParams() };
}

/**
 * What the page at a path is about, a result with what was known of it as of `ds`; null where there is no
 * such page, or it is a list of rows.
 */
export async function readReportPage(
  path: string,
  query: URLSearchParams,
  ds: number | null = null,
): Promise<ReportPage | null> {
  const [, noun, id = ''] = path.split('/');
  if (noun === 'r') {
    const result = await getResult({ id, ds });
    return result && { kind: 'result', result };
  }
  if (noun === 'study') {
    const study = await getStudy({ id });
    return study && { kind: 'study', study };
  }
  const report = noun === 'comparison' ? await getComparison({ id }) : await twoOf(noun, query);
  return report && { kind: 'sides', report };
}

async function twoOf(
  noun: string | undefined,
  query: URLSearchParams,
): Promise<ComparisonReport | null> {
  const [a, b] = [query.get('a'), query.get('b')];
  return noun !== 'compare' || a === null || b === null ? null : compareResults({ a, b });
}

/** What the page of a link is about, of a frozen study the cells that it had then; null where it is gone. */
export const findReportPage = cache(async (link: OpenLink): Promise<ReportPage | null> => {
  if (!link.path.startsWith('/study/')) {
    return readReportPage(link.path, new URLSearchParams(link.query), link.ds);
  }
  const shared = await readSharedStudy(link);
  return shared && { kind: 'study', study: shared.study };
});

/**
 * The same for pictures and files.
 *
 * @throws HttpProblem 404 where it is gone
 */
export async function reportPageOfLink(link: OpenLink): Promise<ReportPage> {
  const page = await findReportPage(link);
  if (!page) throw noSuchLink();
  return page;
}
