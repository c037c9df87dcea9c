import { EnrolRequest } from '../../../../lib/contract/device.ts';
import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { enrolDevice } from '../../../../lib/server/devices/enrol-device.ts';
import { limitGuesses } from '../../../../lib/server/enrolments/limit-guesses.ts';
import { listDevices } from '../../../../lib/server/fleet/list-devices.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { peerAddress } from '../../../../lib/server/http/peer-address.ts';
import { respond } from '../../../../lib/server/http/respond.ts';

/** Every device: what it is at, what it holds, what it found. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return listDevices();
  });
}

/** Enrols a device: a single-use code against its own public key. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    const input = await parseRequest(request, EnrolRequest);
    return limitGuesses(peerAddress(request.headers), () => enrolDevice(input));
  }, 201);
}
