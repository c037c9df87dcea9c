import { HttpProblem } from '../http/http-problem.ts';
import { parseValue } from '../http/parse-body.ts';
import { JobQuery } from './list-jobs.ts';

/** Names in an address, and what they are called inside. */
const names = new Map([
  ['state', 'state'],
  ['device', 'deviceId'],
  ['submission', 'submissionId'],
  ['after', 'after'],
  ['limit', 'limit'],
]);

/**
 * The query of GET /api/v1/jobs. An empty value is none.
 *
 * @throws HttpProblem 400 for a name that is unknown or comes twice, 422 for a value that is not valid
 */
export function parseJobQuery(query: URLSearchParams): JobQuery {
  const given: Record<string, string | number> = {};
  for (const [name, value] of query) {
    const field = names.get(name);
    if (!field || query.getAll(name).length > 1) {
      throw HttpProblem.badRequest(
        `${name.slice(0, 40)} is unknown or comes twice: give each of ${[...names.keys()].join(', ')} once.`,
      );
    }
    if (value !== '') given[field] = field === 'limit' ? Number(value) : value;
  }
  return parseValue(given, JobQuery);
}
