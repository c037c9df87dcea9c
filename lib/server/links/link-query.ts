import type { LinkPath } from '../../contract/link.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { compareQuery, parseCompareView } from '../../link/compare-view.ts';
import { parseView } from '../../link/parse-view.ts';
import { timers } from '../../link/timer.ts';
import { viewQuery } from '../../link/view-query.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { canonicalQuery } from '../views/canonical-query.ts';

/** What a result's page holds in its address, in its order (components/result/shown.ts). */
const resultKeys: readonly [key: string, allowed: RegExp][] = [
  ['p', /^[1-9]\d{0,3}$/],
  ['tr', new RegExp(`^(?:${timers.join('|')})$`)],
  ['dist', /^(?:histogram|ecdf)$/],
];

/**
 * The query of a page that is shared, as its page writes it, and the data version that it named:
 * that of a link stands beside its query.
 *
 * @throws HttpProblem 422 naming the keys that the page would not understand
 */
export function linkQuery(path: LinkPath, query: string): { query: string; ds: number | null } {
  const asked = new URLSearchParams(query);
  if (path === '/') {
    const { view } = parseView(new URLSearchParams(canonicalQuery(path, query)));
    return { query: viewQuery({ ...view, ds: null }), ds: view.ds };
  }
  if (path === '/compare') return compareLinkQuery(asked);
  const known = path.startsWith('/r/') ? resultKeys : [];
  return { query: knownKeys(path, asked, known), ds: null };
}

/** Points as `c=`, or two results as `a=` and `b=`. */
function compareLinkQuery(asked: URLSearchParams): { query: string; ds: number | null } {
  const [a, b] = [asked.get('a'), asked.get('b')];
  if (a === null && b === null) {
    const { view } = parseCompareView(new URLSearchParams(canonicalQuery('/compare', `${asked}`)));
    if (view.c.length < 2) {
      throw unfit('names fewer than two points: choose what is compared, then share it');
    }
    return { query: compareQuery({ ...view, ds: null }), ds: view.ds };
  }
  const ids = [a, b].every((id) => Uuid7.safeParse(id).success);
  if (!ids || a === b || asked.size !== 2) throw unfit('must name two results: a=ID&b=ID');
  return { query: `a=${a}&b=${b}`, ds: null };
}

function knownKeys(path: string, asked: URLSearchParams, keys: typeof resultKeys): string {
  const unknown = [...asked.keys()].filter((key) => !keys.some(([known]) => known === key));
  if (unknown.length > 0) throw unfit(`${path} does not understand ${unknown.join(', ')}`);
  return keys
    .flatMap(([key, allowed]) => {
      const value = asked.get(key);
      return value !== null && allowed.test(value) ? [`${key}=${value}`] : [];
    })
    .join('&');
}

function unfit(reason: string): HttpProblem {
  return HttpProblem.unprocessable([{ path: 'query', reason }]);
}
