import { ChallengeRequest } from '../../../../../lib/contract/device.ts';
import { createChallenge } from '../../../../../lib/server/devices/create-challenge.ts';
import { parseRequest } from '../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** A nonce for an enrolled device to sign. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => createChallenge(await parseRequest(request, ChallengeRequest)), 201);
}
