import { TokenRequest } from '../../../../../lib/contract/device.ts';
import { issueToken } from '../../../../../lib/server/devices/issue-token.ts';
import { parseRequest } from '../../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../../lib/server/http/respond.ts';

/** A 15-minute token against a signed challenge. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => issueToken(await parseRequest(request, TokenRequest)), 201);
}
