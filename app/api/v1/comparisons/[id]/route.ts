import { getComparison } from '../../../../../lib/server/comparisons/get-comparison.ts';
import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** An interleaved comparison with its verdict. */
export function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const report = await getComparison(await params);
    if (!report) throw HttpProblem.notFound('There is no comparison of this id.');
    return report;
  });
}
