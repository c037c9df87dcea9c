import { requireOwnerOr } from '../../../../../lib/server/auth/require-scope.ts';
import { getJob } from '../../../../../lib/server/fleet/get-job.ts';
import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** One job with every change of its state. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('jobs:read', request.headers);
    const job = await getJob((await params).id);
    if (!job) throw HttpProblem.notFound('There is no job of this id.');
    return job;
  });
}
