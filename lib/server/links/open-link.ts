import 'server-only';
import { sha256Hex } from '../../codec/sha256.ts';
import { LinkAccess, LinkMode, LinkPath, LinkSlug } from '../../contract/link.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** What a link shows. The slug of a secret link is its token: it stays out of logs and metadata. */
export interface OpenLink {
  id: string;
  slug: string;
  access: LinkAccess;
  mode: LinkMode;
  path: LinkPath;
  /** Canonical query of the page, without a data version. */
  query: string;
  title: string | null;
  /** Data version that it is frozen at; null while live. */
  ds: number | null;
  /** Rows it is frozen to, in their order; null while live, or where the page is no list of points. */
  pointIds: string[] | null;
  createdAt: string;
}

interface Row {
  id: string;
  slug: string | null;
  mode: string;
  path: string;
  query: string;
  title: string | null;
  ds: string | null;
  point_ids: string[] | null;
  created_at: Date;
}

/**
 * The link of an address, judged by the database's clock. Unknown, expired and revoked ones are one
 * statement and one refusal: neither the words nor the time they take tell them apart. Pages and
 * routes open links by `visitLink`, which limits guesses.
 *
 * @throws HttpProblem 404
 */
export async function openLink(slug: string, ctx: Context = serverContext()): Promise<OpenLink> {
  if (!LinkSlug.safeParse(slug).success) throw noSuchLink();
  const { rows } = await ctx.pool.query<Row>(
    `select id, slug, mode, path, query, title, ds, point_ids, created_at from link
      where workspace = $1 and (slug = $2 or token_sha256 = $3)
        and revoked_at is null and (expires_at is null or expires_at > now())`,
    [ctx.workspace, slug, sha256Hex(slug)],
  );
  const [row] = rows;
  if (!row) throw noSuchLink();
  return {
    id: row.id,
    slug,
    access: LinkAccess.parse(row.slug === null ? 'secret' : 'public'),
    mode: LinkMode.parse(row.mode),
    path: LinkPath.parse(row.path),
    query: row.query,
    title: row.title,
    ds: row.ds === null ? null : Number(row.ds),
    pointIds: row.point_ids,
    createdAt: row.created_at.toISOString(),
  };
}

/** The refusal of every address that opens nothing, whatever the reason. */
export function noSuchLink(): HttpProblem {
  return HttpProblem.notFound(
    'This link opens nothing: it was never made, has expired or was revoked. Ask who sent it for a new one.',
  );
}
