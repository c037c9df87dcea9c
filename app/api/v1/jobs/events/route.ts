import { requireOwnerOr } from '../../../../../lib/server/auth/require-scope.ts';
import { watchJobs } from '../../../../../lib/server/fleet/watch-jobs.ts';
import { eventStream } from '../../../../../lib/server/http/event-stream.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** Says when any job changes, as server-sent events. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('jobs:read', request.headers);
    return eventStream('changed', watchJobs(request.signal));
  });
}
