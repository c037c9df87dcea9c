import { compareResults } from '../../../../lib/server/comparisons/compare-results.ts';
import { HttpProblem } from '../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** Two stored results against each other: `?a=RESULT&b=RESULT`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const query = new URL(request.url).searchParams;
    const report = await compareResults({ a: query.get('a') ?? '', b: query.get('b') ?? '' });
    if (!report) throw HttpProblem.notFound('There are no two results of these ids.');
    return report;
  });
}
