import { requireOwnerOr } from '../../../../lib/server/auth/require-scope.ts';
import { parseJobQuery } from '../../../../lib/server/fleet/job-query.ts';
import { listJobs } from '../../../../lib/server/fleet/list-jobs.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** A page of jobs: `?state=&device=&submission=&after=&limit=`. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('jobs:read', request.headers);
    return listJobs(parseJobQuery(new URL(request.url).searchParams));
  });
}
