import { type Link, LinkAccess, LinkMode, LinkPath } from '../../contract/link.ts';

/** A link as `linkColumns` reads it. */
export interface StoredLink {
  id: string;
  slug: string | null;
  mode: string;
  path: string;
  query: string;
  title: string | null;
  ds: string | null;
  points: number | null;
  created_at: Date;
  expires_at: Date | null;
  revoked_at: Date | null;
}

export const linkColumns = `id, slug, mode, path, query, title, ds,
  cardinality(point_ids) as points, created_at, expires_at, revoked_at`;

/** A link as its owner sees it: of a secret one never the token. */
export function linkOf(row: StoredLink): Link {
  return {
    id: row.id,
    access: LinkAccess.parse(row.slug === null ? 'secret' : 'public'),
    mode: LinkMode.parse(row.mode),
    path: LinkPath.parse(row.path),
    query: row.query,
    title: row.title,
    slug: row.slug,
    ds: row.ds === null ? null : Number(row.ds),
    points: row.points,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
  };
}
