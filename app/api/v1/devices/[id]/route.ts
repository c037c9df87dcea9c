import { DeviceUpdate } from '../../../../../lib/contract/fleet.ts';
import { requireOwner } from '../../../../../lib/server/auth/require-owner.ts';
import { getDevice } from '../../../../../lib/server/fleet/get-device.ts';
import { updateDevice } from '../../../../../lib/server/fleet/update-device.ts';
import { HttpProblem } from '../../../../../lib/server/http/http-problem.ts';
import { parseRequest } from '../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

type Params = { params: Promise<{ id: string }> };

/** One device with its facts. */
export function GET(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    const device = await getDevice((await params).id);
    if (!device) throw HttpProblem.notFound('There is no device of this id.');
    return device;
  });
}

/** Confirms, names, tags, holds back, frees or revokes a device. */
export function PATCH(request: Request, { params }: Params): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return updateDevice((await params).id, await parseRequest(request, DeviceUpdate));
  });
}
