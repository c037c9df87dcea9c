import { requireOwnerOr } from '../../../../../../lib/server/auth/require-scope.ts';
import { getJob } from '../../../../../../lib/server/fleet/get-job.ts';
import { hasEnded, watchJob } from '../../../../../../lib/server/fleet/watch-jobs.ts';
import { eventStream } from '../../../../../../lib/server/http/event-stream.ts';
import { HttpProblem } from '../../../../../../lib/server/http/http-problem.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';

/** One job with its progress and log whenever they change, as server-sent events. */
export function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('jobs:read', request.headers);
    const { id } = await params;
    const job = await getJob(id);
    if (!job) throw HttpProblem.notFound('There is no job of this id.');
    // Who comes again has heard the end; this tells an EventSource to come no more.
    if (hasEnded(job) && request.headers.has('last-event-id')) {
      return new Response(null, { status: 204 });
    }
    return eventStream('job', watchJob(id, request.signal));
  });
}
