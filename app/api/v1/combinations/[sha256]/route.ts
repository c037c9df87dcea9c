import { requireReader } from '../../../../../lib/server/auth/require-owner.ts';
import { combinationHistory } from '../../../../../lib/server/combinations/combination-history.ts';
import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** One combination over all its results, boards and versions. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ sha256: string }> },
): Promise<Response> {
  return respond(async () => {
    const viewer = await requireReader(request.headers);
    const history = await combinationHistory((await params).sha256, viewer);
    if (!history) throw HttpProblem.notFound('There is no combination of this hash.');
    return history;
  });
}
