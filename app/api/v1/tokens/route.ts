import { ApiTokenRequest } from '../../../../lib/contract/api-token.ts';
import { requireOwner } from '../../../../lib/server/auth/require-owner.ts';
import { parseRequest } from '../../../../lib/server/http/parse-body.ts';
import { respond } from '../../../../lib/server/http/respond.ts';
import { createApiToken } from '../../../../lib/server/tokens/create-api-token.ts';
import { listApiTokens } from '../../../../lib/server/tokens/list-api-tokens.ts';

/** Tokens of the API, without the tokens themselves. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return listApiTokens();
  });
}

/** A new token, shown this once. */
export function POST(request: Request): Promise<Response> {
  return respond(async () => {
    await requireOwner(request.headers);
    return createApiToken(await parseRequest(request, ApiTokenRequest));
  }, 201);
}
