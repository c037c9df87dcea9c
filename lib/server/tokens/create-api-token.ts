import 'server-only';
import { randomBytes } from 'node:crypto';
import { v7 as uuid7 } from 'uuid';
import { sha256Hex } from '../../codec/sha256.ts';
import {
  type ApiTokenReply,
  type ApiTokenRequest,
  apiTokenPrefix,
} from '../../contract/api-token.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { apiToken, type StoredToken, tokenColumns } from './token-row.ts';

/** Tokens at most that are good at once: more are a script that makes one each time it runs. */
export const mostTokens = 100;

/**
 * Makes a token of 256 random bits. Only its hash is stored: the answer shows it once.
 *
 * @throws HttpProblem 409 when there are too many
 */
export async function createApiToken(
  { name, scopes, days }: ApiTokenRequest,
  ctx: Context = serverContext(),
): Promise<ApiTokenReply> {
  const token = `${apiTokenPrefix}${randomBytes(32).toString('base64url')}`;
  const { rows } = await ctx.pool.query<StoredToken>(
    `insert into api_token (workspace, id, name, sha256, scopes, expires_at)
     select $1, $2, $3, $4, $5::text[], now() + make_interval(days => $6)
      where (select count(*) from api_token
              where workspace = $1 and revoked_at is null and expires_at > now()) < $7
     returning ${tokenColumns}`,
    [ctx.workspace, uuid7(), name, sha256Hex(token), [...new Set(scopes)], days, mostTokens],
  );
  const [row] = rows;
  if (!row) {
    throw HttpProblem.conflict(
      `There are ${mostTokens} tokens already: revoke one that is unused.`,
    );
  }
  return { ...apiToken(row), token };
}
