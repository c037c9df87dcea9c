import { requireOwnerOr } from '../../../../../../lib/server/auth/require-scope.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';
import { cancelJob } from '../../../../../../lib/server/queue/cancel-jobs.ts';
import { requireAskedBy } from '../../../../../../lib/server/submissions/require-asked-by.ts';

/** Cancels a job; a token may cancel what it asked for. */
export function POST(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return respond(async () => {
    const asker = await requireOwnerOr('jobs:submit', request.headers);
    const { id } = await params;
    await requireAskedBy(asker, { jobId: id });
    return cancelJob(id);
  });
}
