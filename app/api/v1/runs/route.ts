import { maxRunBytes } from '../../../../lib/contract/run.ts';
import { requireSigner } from '../../../../lib/server/auth/require-device.ts';
import { readBody } from '../../../../lib/server/http/read-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { ingestRun } from '../../../../lib/server/runs/ingest-run.ts';

/** Takes in one run's report, signed by its device; the same body again gets the first receipt. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const { device, checkBody } = await requireSigner(request.headers);
    const body = await readBody(request, maxRunBytes);
    checkBody(body);
    return ingestRun({ device, body });
  });
}
