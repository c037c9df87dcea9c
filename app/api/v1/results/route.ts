import { ClaimRequest } from '../../../../lib/contract/claim.ts';
import { requireDevice } from '../../../../lib/server/auth/require-device.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { claimResult } from '../../../../lib/server/results/claim-result.ts';

/** A device claims a job cell: opens its result, or gets the one that is there. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const device = await requireDevice(request.headers);
    return claimResult({ device, input: await parseRequest(request, ClaimRequest) });
  });
}
