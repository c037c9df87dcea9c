import { maxRunBytes } from '../../../../lib/contract/run.ts';
import { requireDevice } from '../../../../lib/server/auth/require-device.ts';
import { readBody } from '../../../../lib/server/http/read-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { ingestRun } from '../../../../lib/server/runs/ingest-run.ts';

/** Takes in one run's report; the same body again gets the first receipt. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const device = await requireDevice(request.headers);
    return ingestRun({ device, body: await readBody(request, maxRunBytes) });
  });
}
