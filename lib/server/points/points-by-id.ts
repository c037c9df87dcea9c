import 'server-only';
import type { Point } from '../../contract/point.ts';
import { type GonePoint, type PointSlots, slotBatch } from '../../contract/point-slots.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { resolveVersion } from './resolve-version.ts';
import { tombstone } from './tombstone.ts';

interface Row {
  id: string;
  body: Point;
  from_seq: string;
  to_seq: string | null;
  closed_at: Date | null;
  retracted_at: Date | null;
  retraction: string | null;
}

/**
 * Points by their ids, of any cohort, as of one data version (without it, the latest), each id once
 * and in the order given. One that is not there is answered with when and why it went, so that a link
 * keeps its slot (ux.md A7). Under an older version a result that was retracted later is a tombstone.
 *
 * @throws HttpProblem 400 for more than 100 ids, and as resolveVersion
 */
export async function pointsById(
  ids: readonly string[],
  { ds: asked = null }: { ds?: number | null } = {},
  ctx: Context = serverContext(),
): Promise<PointSlots> {
  const wanted = [...new Set(ids)];
  if (wanted.length > slotBatch) {
    throw HttpProblem.badRequest(`ids names ${wanted.length} points: ask for 100 at once at most.`);
  }
  const { ds, latestDs, asOf } = await resolveVersion(asked, ctx);
  const { rows } = await ctx.pool.query<Row>(
    `select distinct on (p.id) p.id, p.body, p.from_seq, p.to_seq, d.at as closed_at,
            x.at as retracted_at, x.reason as retraction
       from point p
       left join data_version d on d.workspace = p.workspace and d.ds = p.to_seq
       left join retraction x on x.workspace = p.workspace and x.result_id = p.result_id
      where p.workspace = $1 and p.id = any($2)
      order by p.id, (p.from_seq <= $3) desc, p.from_seq desc`,
    [ctx.workspace, wanted, ds],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  const slots: PointSlots = { ds, latestDs, asOf, points: [], gone: [] };
  for (const id of wanted) {
    const row = byId.get(id);
    if (row && isThere(row, ds)) slots.points.push(shown(row));
    else slots.gone.push(row ? goneOf(row, ds) : unknown(id));
  }
  return slots;
}

function isThere({ from_seq, to_seq }: Row, ds: number): boolean {
  return Number(from_seq) <= ds && (to_seq === null || Number(to_seq) > ds);
}

function shown({ body, retraction }: Row): Point {
  return retraction === null ? body : tombstone(body, retraction);
}

function goneOf(row: Row, ds: number): GonePoint {
  const { id, body, closed_at, retracted_at, retraction } = row;
  const was = tombstone(body, retraction ?? '');
  if (Number(row.from_seq) > ds) return { id, why: 'later', goneSince: null, reason: null, was };
  if (retraction === null) {
    const goneSince = closed_at?.toISOString() ?? null;
    return { id, why: 'removed', goneSince, reason: null, was };
  }
  const goneSince = retracted_at?.toISOString() ?? null;
  return { id, why: 'retracted', goneSince, reason: retraction, was };
}

function unknown(id: string): GonePoint {
  return { id: id.slice(0, 120), why: 'unknown', goneSince: null, reason: null, was: null };
}
