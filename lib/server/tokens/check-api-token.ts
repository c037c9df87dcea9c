import 'server-only';
import { sha256Hex } from '../../codec/sha256.ts';
import type { ApiScope } from '../../contract/api-token.ts';
import type { Context } from '../context.ts';

/** A token that is good. */
export interface GoodToken {
  id: string;
  name: string;
  scopes: ApiScope[];
}

/** Finds a token by its hash and notes its use, to the minute; null for one that is not good. */
export async function checkApiToken(
  token: string,
  { pool, workspace }: Context,
): Promise<GoodToken | null> {
  const { rows } = await pool.query<GoodToken & { stale: boolean }>(
    `select id, name, scopes,
            last_used_at is null or last_used_at < now() - interval '1 minute' as stale
       from api_token
      where workspace = $1 and sha256 = $2 and revoked_at is null and expires_at > now()`,
    [workspace, sha256Hex(token)],
  );
  const [row] = rows;
  if (!row) return null;
  const { id, name, scopes, stale } = row;
  if (stale) {
    await pool.query('update api_token set last_used_at = now() where workspace = $1 and id = $2', [
      workspace,
      id,
    ]);
  }
  return { id, name, scopes };
}
