import { requireReader } from '../../../../../lib/server/auth/require-owner.ts';
import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { getResult } from '../../../../../lib/server/results/get-result.ts';

/** One result with its runs, and with `?samples=1` their samples, or with `&run=N` those of one. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const { id } = await params;
    const query = new URL(request.url).searchParams;
    const run = query.get('run');
    const asked = query.get('samples') === '1';
    const samples = asked && run !== null ? { run: runIndex(run) } : asked;
    const viewer = await requireReader(request.headers);
    const result = await getResult({ id, samples, viewer });
    if (!result) throw HttpProblem.notFound('There is no result of this id.');
    return result;
  });
}

function runIndex(text: string): number {
  if (/^[0-9]{1,3}$/.test(text)) return Number(text);
  throw HttpProblem.badRequest('run is no index of a run: it is a whole number from 0 to 999.');
}
