import 'server-only';
import type { Context } from '../context.ts';
import { retracted } from '../points/tombstone.ts';

/** Some points, each a line of JSON as it was written; one that was withdrawn since is a tombstone. */
export interface PointPage {
  lines: string;
}

interface Row {
  lines: string | null;
  last: string | null;
  rows: number;
}

/** Rows read at once: about half a megabyte. */
const pageRows = 500;

/**
 * Every point of the workspace as of a data version, by id, in pages. Each page is a statement of its
 * own that begins after the last id: what a data version holds never changes, so no transaction and
 * no connection waits while a slow reader takes its time. The next page is read while the one before
 * it is worked on. It walks the primary key, which is in order: in two parts, as one cohort is read,
 * all that is left would be sorted for every page.
 */
export async function* pointPages(ds: number, ctx: Context): AsyncGenerator<PointPage> {
  let coming: Promise<Row> | null = readPage(ds, '', ctx);
  while (coming !== null) {
    const { lines, last, rows }: Row = await coming;
    coming = last !== null && rows === pageRows ? readPage(ds, last, ctx) : null;
    // A reader that went away leaves it behind: that it failed is then nobody's business.
    coming?.catch(() => {});
    if (lines !== null) yield { lines };
  }
}

/** The lines are put together by Postgres: one long text comes through faster than many short ones. */
async function readPage(ds: number, after: string, ctx: Context): Promise<Row> {
  const { rows } = await ctx.pool.query<Row>(
    `select string_agg(case when p.reason is null then p.body::text
              else (p.body || $4::jsonb || jsonb_build_object('outcomeReason', p.reason))::text end,
              E'\\n' order by p.id) as lines,
            max(p.id) as last, count(*)::int as rows
       from (select q.id, q.body,
                    (select r.reason from retraction r
                      where r.workspace = q.workspace and r.result_id = q.result_id) as reason
               from point q
              where q.workspace = $1 and q.id > $3 and q.from_seq <= $2
                and (q.to_seq is null or q.to_seq > $2)
              order by q.id
              limit ${pageRows}) p`,
    [ctx.workspace, ds, after, JSON.stringify(retracted)],
  );
  return rows[0] ?? { lines: null, last: null, rows: 0 };
}
