import { LeaseEnd } from '../../../../../../lib/contract/lease.ts';
import { requireDevice } from '../../../../../../lib/server/auth/require-device.ts';
import { parseRequest } from '../../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';
import { endLease } from '../../../../../../lib/server/queue/end-lease.ts';

/** A device is through with a job, or hands it back. */
export function POST(request: Request, context: { params: Promise<{ job: string }> }) {
  return respond(async () => {
    const device = await requireDevice(request.headers);
    const input = await parseRequest(request, LeaseEnd);
    return endLease({ device, input, jobId: (await context.params).job });
  });
}
