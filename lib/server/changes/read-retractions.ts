import 'server-only';
import type { Context } from '../context.ts';
import type { VersionedChange } from './read-changes.ts';

interface Row {
  ds: string;
  id: string;
  reason: string;
  what: string;
  point_id: string | null;
  replaced_by: string | null;
}

/**
 * Retractions under these data versions, each with the point that it was drawn as, if it was. Those of
 * a removed import are left out: its rows are told together.
 */
export async function readRetractions(
  ds: readonly number[],
  ctx: Context,
): Promise<VersionedChange[]> {
  const { rows } = await ctx.pool.query<Row>(
    `select x.ds, x.result_id as id, x.reason, gone.id as point_id, next.result_id as replaced_by,
            concat_ws(', ', r.cell->'artifact'->'model'->>'name',
              concat_ws(' ', r.cell->'runtime'->>'name', r.cell->'runtime'->>'version'),
              r.cell->>'precision', r.environment->'deviceClass'->>'name') as what
       from retraction x
       join result r on r.workspace = x.workspace and r.id = x.result_id
       left join import_batch i on i.workspace = r.workspace and i.id = r.import_id
       left join lateral (
         select p.id from point p
          where p.workspace = x.workspace and p.result_id = x.result_id and p.to_seq = x.ds
          limit 1) gone on true
       left join point next on next.workspace = x.workspace and next.id = gone.id
                           and next.from_seq = x.ds
      where x.workspace = $1 and x.ds = any($2) and i.removed_at is distinct from x.at
      order by x.ds desc, x.result_id`,
    [ctx.workspace, ds],
  );
  return rows.map((row) => ({
    ds: Number(row.ds),
    kind: 'retracted',
    what: row.what,
    pointId: row.point_id,
    formerId: row.id,
    resultId: row.replaced_by,
    sourceKey: null,
    reason: row.reason,
    points: row.point_id === null ? 0 : 1,
  }));
}
