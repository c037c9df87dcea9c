import { RenewRequest } from '../../../../../../lib/contract/lease.ts';
import { requireDevice } from '../../../../../../lib/server/auth/require-device.ts';
import { parseRequest } from '../../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../../lib/server/http/respond.ts';
import { renewLease } from '../../../../../../lib/server/queue/renew-lease.ts';

/** Heartbeat of a device that holds a job: lengthens the lease, brings progress, takes back a cancel. */
export function POST(request: Request, context: { params: Promise<{ job: string }> }) {
  return respond(async () => {
    const device = await requireDevice(request.headers);
    const input = await parseRequest(request, RenewRequest);
    return renewLease({ device, input, jobId: (await context.params).job });
  });
}
