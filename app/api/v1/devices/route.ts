import { EnrolRequest } from '../../../../lib/contract/device.ts';
import { enrolDevice } from '../../../../lib/server/devices/enrol-device.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** Enrols a device: a single-use code against its own public key. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => enrolDevice(await parseRequest(request, EnrolRequest)), 201);
}
