import 'server-only';
import type { Link } from '../../contract/link.ts';
import { type Context, serverContext } from '../context.ts';
import { linkColumns, linkOf, type StoredLink } from './link-row.ts';

/** What ended longer ago than this is listed no more. */
const shownAfterEnd = '90 days';

/** Links that open, newest first, then those that ended within 90 days. */
export async function listLinks(ctx: Context = serverContext()): Promise<Link[]> {
  const { rows } = await ctx.pool.query<StoredLink>(
    `select ${linkColumns} from link
      cross join lateral (select least(revoked_at, expires_at) as ended) e
      where workspace = $1 and (ended is null or ended > now() - interval '${shownAfterEnd}')
      order by (ended is null or ended > now()) desc, id desc`,
    [ctx.workspace],
  );
  return rows.map(linkOf);
}
