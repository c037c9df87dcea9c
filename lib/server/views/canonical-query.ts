import type { ViewPath } from '../../contract/saved-view.ts';
import { parseView } from '../../link/parse-view.ts';
import { viewQuery } from '../../link/view-query.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * The query of a page as lib/link writes it. What somebody has in the basket of Explore belongs to
 * them and not to the view, so that it is left out.
 *
 * @throws HttpProblem 422 naming the keys that the page would not understand
 */
export function canonicalQuery(path: ViewPath, query: string): string {
  const { view, ignored } = parseView(new URLSearchParams(query));
  if (ignored.length > 0) {
    throw HttpProblem.unprocessable([
      {
        path: 'query',
        reason: `${ignored.map(({ key }) => key).join(', ')} is not understood by ${path}`,
      },
    ]);
  }
  return viewQuery({ ...view, c: [] });
}
