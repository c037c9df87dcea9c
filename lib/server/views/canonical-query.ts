import type { ViewPath } from '../../contract/saved-view.ts';
import { compareQuery, parseCompareView } from '../../link/compare-view.ts';
import { type IgnoredKey, parseView } from '../../link/parse-view.ts';
import { viewQuery } from '../../link/view-query.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * The query of a page as lib/link writes it, without what belongs to its reader and not to the view:
 * the basket of Explore, and what was sought on the page that compares.
 *
 * @throws HttpProblem 422 naming the keys that the page would not understand
 */
export function canonicalQuery(path: ViewPath, query: string): string {
  const asked = new URLSearchParams(query);
  if (path === '/compare') {
    const { view, ignored } = parseCompareView(asked);
    refuse(path, ignored);
    return compareQuery({ ...view, find: null });
  }
  const { view, ignored } = parseView(asked);
  refuse(path, ignored);
  return viewQuery({ ...view, c: [] });
}

function refuse(path: ViewPath, ignored: readonly IgnoredKey[]): void {
  if (ignored.length === 0) return;
  const keys = ignored.map(({ key }) => key).join(', ');
  const reason = `${path} does not understand ${keys}`;
  throw HttpProblem.unprocessable([{ path: 'query', reason }]);
}
