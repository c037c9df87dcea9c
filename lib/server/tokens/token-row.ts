import type { ApiScope, ApiToken } from '../../contract/api-token.ts';

/** A token as `tokenColumns` reads it. */
export interface StoredToken {
  id: string;
  name: string;
  scopes: ApiScope[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
}

export const tokenColumns = 'id, name, scopes, created_at, expires_at, last_used_at';

/** A token as its owner sees it: never the token itself. */
export function apiToken(row: StoredToken): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
