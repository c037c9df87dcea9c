import 'server-only';
import { type ApiScope, apiTokenPrefix } from '../../contract/api-token.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { checkApiToken } from '../tokens/check-api-token.ts';
import { requireOwner } from './require-owner.ts';

/** Who asks: the owner in person, or the id of a token. */
export type Asker = string;

/** As the owner is written down where a token's id may stand. */
export const ownerAsks: Asker = 'owner';

/**
 * Passes for the owner's session, or for a token of the API with this scope. A request that shows a
 * token is judged by it alone; a device's token is none of the API's.
 *
 * @throws HttpProblem 401, 403 when the token lacks the scope or a page of another site asks
 */
export async function requireOwnerOr(
  scope: ApiScope,
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<Asker> {
  const shown = headers.get('authorization');
  if (shown === null) {
    await requireOwner(headers, ctx);
    return ownerAsks;
  }
  const token = /^Bearer ([\w-]{1,200})$/.exec(shown)?.[1];
  const found = token?.startsWith(apiTokenPrefix) ? await checkApiToken(token, ctx) : null;
  if (!found) {
    throw HttpProblem.unauthorised(
      `The token is unknown, revoked or expired, or none of the API's: make one under Settings and send it as "Authorization: Bearer ${apiTokenPrefix}...".`,
    );
  }
  if (!found.scopes.includes(scope)) {
    throw new HttpProblem({
      status: 403,
      title: 'Out of scope',
      detail: `The token "${found.name}" lacks the scope ${scope}: make one that has it.`,
    });
  }
  return found.id;
}
