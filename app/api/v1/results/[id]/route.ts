import { requireReader } from '../../../../../lib/server/auth/require-owner.ts';
import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { getResult } from '../../../../../lib/server/results/get-result.ts';

/** One result with its runs, and with `?samples=1` their samples. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const { id } = await params;
    const samples = new URL(request.url).searchParams.get('samples') === '1';
    const viewer = await requireReader(request.headers);
    const result = await getResult({ id, samples, viewer });
    if (!result) throw HttpProblem.notFound('There is no result of this id.');
    return result;
  });
}
