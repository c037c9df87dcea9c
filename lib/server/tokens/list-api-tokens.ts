import 'server-only';
import type { ApiToken } from '../../contract/api-token.ts';
import { type Context, serverContext } from '../context.ts';
import { apiToken, type StoredToken, tokenColumns } from './token-row.ts';

/** Tokens that were not revoked, newest first; those that expired too, so that they are missed. */
export async function listApiTokens(ctx: Context = serverContext()): Promise<ApiToken[]> {
  const { rows } = await ctx.pool.query<StoredToken>(
    `select ${tokenColumns} from api_token
      where workspace = $1 and revoked_at is null order by id desc`,
    [ctx.workspace],
  );
  return rows.map(apiToken);
}
