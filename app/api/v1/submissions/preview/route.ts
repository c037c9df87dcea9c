import { SubmissionRequest } from '../../../../../lib/contract/submission.ts';
import { requireOwnerOr } from '../../../../../lib/server/auth/require-scope.ts';
import { parseRequest } from '../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';
import { previewSubmission } from '../../../../../lib/server/submissions/preview-submission.ts';

/** What a submission would become: how many jobs, how long, and what is impossible. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwnerOr('jobs:submit', request.headers);
    return previewSubmission(await parseRequest(request, SubmissionRequest));
  });
}
