import { HttpProblem } from '../http/http-problem.ts';
import type { ChangeQuery } from './list-changes.ts';

/**
 * What an address asks of the list of changes.
 *
 * @throws HttpProblem 400 for a `kind` that is none; what is no data version is refused by the list
 */
export function changeQuery(query: URLSearchParams): ChangeQuery {
  const kind = query.get('kind');
  if (kind !== null && kind !== 'corrections') {
    throw HttpProblem.badRequest('kind is no kind of change: it is "corrections", or left out.');
  }
  return { before: version(query.get('before')), since: version(query.get('since')), kind };
}

function version(text: string | null): number | null {
  if (text === null) return null;
  return /^[0-9]{1,15}$/.test(text) ? Number(text) : Number.NaN;
}
