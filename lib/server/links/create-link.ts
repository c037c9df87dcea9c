import 'server-only';
import { v7 as uuid7 } from 'uuid';
import { sha256Hex } from '../../codec/sha256.ts';
import { type LinkReply, type LinkRequest, longestLinkQuery } from '../../contract/link.ts';
import { parseView } from '../../link/parse-view.ts';
import { viewQuery } from '../../link/view-query.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { listPoints } from '../points/list-points.ts';
import { frozenRows } from './frozen-rows.ts';
import { linkQuery } from './link-query.ts';
import { linkColumns, linkOf, type StoredLink } from './link-row.ts';
import { publicSlug, secretToken } from './link-slug.ts';
import { requireShared } from './require-shared.ts';

/** Links at most that open at once: more are a script that makes one each time it runs. */
export const mostLinks = 1000;

/**
 * Makes a short address of a page. Of a secret one only the hash is stored: the answer shows it
 * once. A live link names its cohort, so that it does not drift to another; a frozen one is held to
 * the data version that its query names (else the latest) and to the rows of that version.
 *
 * @throws HttpProblem 404 for a page that is not there, 409 when there are too many, 422 for a query
 *   that its page would not understand, or rows that cannot be frozen
 */
export async function createLink(
  { path, query, access, mode, title, days }: LinkRequest,
  ctx: Context = serverContext(),
): Promise<LinkReply> {
  const written = linkQuery(path, query);
  await requireShared(path, written.query, ctx);
  const kept = path === '/' ? await withCohort(written.query, written.ds, ctx) : written.query;
  if (kept.length > longestLinkQuery) throw tooLong();
  const frozen =
    mode === 'frozen' ? await frozenRows({ path, query: kept, asked: written.ds }, ctx) : null;
  const slug = access === 'public' ? publicSlug() : secretToken();
  const { rows } = await ctx.pool.query<StoredLink>(
    `insert into link (workspace, id, slug, token_sha256, mode, path, query, title, ds, point_ids,
                       expires_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], now() + make_interval(days => $11)
      where (select count(*) from link
              where workspace = $1 and revoked_at is null
                and (expires_at is null or expires_at > now())) < $12
     returning ${linkColumns}`,
    [
      ctx.workspace,
      uuid7(),
      access === 'public' ? slug : null,
      access === 'secret' ? sha256Hex(slug) : null,
      mode,
      path,
      kept,
      title,
      frozen?.ds ?? null,
      frozen?.pointIds ?? null,
      days,
      mostLinks,
    ],
  );
  const [row] = rows;
  if (!row) throw HttpProblem.conflict(`There are ${mostLinks} links already: revoke one first.`);
  return { ...linkOf(row), slug };
}

async function withCohort(query: string, ds: number | null, ctx: Context): Promise<string> {
  const { view } = parseView(new URLSearchParams(query));
  if (view.co !== null) return query;
  const { cohort } = await listPoints({ ds }, ctx);
  return viewQuery({ ...view, co: cohort?.id ?? null });
}

function tooLong(): HttpProblem {
  const reason = `is longer than ${longestLinkQuery} characters: choose fewer values in the filters`;
  return HttpProblem.unprocessable([{ path: 'query', reason }]);
}
