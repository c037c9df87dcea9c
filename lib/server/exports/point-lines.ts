import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import type { Context } from '../context.ts';
import { retracted } from '../points/tombstone.ts';

/** Lines of some points of a page, joined by line feeds. */
interface Part {
  lines: string;
  last: string;
  rows: number;
}

/** Points read by one statement: about half a megabyte. */
export const pageRows = 500;

/**
 * A part ends with the line that passes this. A text of more than 128 KiB would be one of the large
 * objects that the collector leaves lying for long.
 */
export const partBytes = 64 * 1024;

/**
 * Every point of the workspace as of a data version, by id: each a line of JSON as it was written, in
 * texts of some lines that have no end of line after the last. A result that was withdrawn since is a
 * tombstone. Points are read in pages, each a statement of its own that begins after the last id: what
 * a data version holds never changes, so no transaction and no connection waits while a slow reader
 * takes its time. The next page is read while the one before it is worked on; there are never more than
 * these two. It walks the primary key, which is in order: in two parts, as one cohort is read, all
 * that is left would be sorted for every page.
 */
export async function* pointLines(ds: number, ctx: Context): AsyncGenerator<string> {
  let coming: Promise<Part[]> | null = readPage(ds, '', ctx);
  while (coming !== null) {
    const parts: Part[] = await coming;
    const last = parts.at(-1)?.last ?? null;
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    coming = last !== null && rows === pageRows ? readPage(ds, last, ctx) : null;
    // A reader that went away leaves it behind: that it failed is then nobody's business.
    coming?.catch(() => {});
    // A statement leaves in the next turn of the loop: without one, after the reader's work.
    await turn();
    for (let part = parts.shift(); part; part = parts.shift()) yield part.lines;
  }
}

/** The lines are put together by Postgres: one long text comes through faster than many short ones. */
async function readPage(ds: number, after: string, ctx: Context): Promise<Part[]> {
  const { rows } = await ctx.pool.query<Part>(
    `select string_agg(line, E'\\n' order by id) as lines, max(id) as last, count(*)::int as rows
       from (select id, line,
                    sum(octet_length(line)) over (order by id rows unbounded preceding)
                      / ${partBytes} as part
               from (select id, case when reason is null then body::text
                            else (body || $4::jsonb
                              || jsonb_build_object('outcomeReason', reason))::text end as line
                       from (select q.id, q.body,
                                    (select r.reason from retraction r
                                      where r.workspace = q.workspace
                                        and r.result_id = q.result_id) as reason
                               from point q
                              where q.workspace = $1 and q.id > $3 and q.from_seq <= $2
                                and (q.to_seq is null or q.to_seq > $2)
                              order by q.id
                              limit ${pageRows}) p
                     offset 0) l) n
      group by part
      order by part`,
    [ctx.workspace, ds, after, JSON.stringify(retracted)],
  );
  // Results that the driver is done with still lead to one another: one that was not collected early
  // would keep the rows of all that came after it. Taken out, rows are free when they were read.
  return rows.splice(0);
}
