import { LeaseRequest } from '../../../../lib/contract/lease.ts';
import { requireDevice } from '../../../../lib/server/auth/require-device.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { leaseJob } from '../../../../lib/server/queue/lease-job.ts';

/** A device asks for work and waits for it; also the heartbeat of an idle one. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const device = await requireDevice(request.headers);
    const input = await parseRequest(request, LeaseRequest);
    return leaseJob({ device, input, signal: request.signal });
  });
}
