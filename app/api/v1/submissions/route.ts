import { SubmissionRequest } from '../../../../lib/contract/submission.ts';
import { requireOwnerOr } from '../../../../lib/server/auth/require-scope.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { submitJobs } from '../../../../lib/server/submissions/submit-jobs.ts';

/** Queues a submission; the same one twice is queued once. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const asker = await requireOwnerOr('jobs:submit', request.headers);
    return submitJobs(await parseRequest(request, SubmissionRequest), asker);
  }, 201);
}
