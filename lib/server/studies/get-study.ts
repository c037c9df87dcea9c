import 'server-only';
import type { Point } from '../../contract/point.ts';
import { type Study, StudyId, type SweepAxis } from '../../contract/study.ts';
import { type Context, serverContext } from '../context.ts';
import { pointsAsOf } from '../points/points-as-of.ts';
import { resolveVersion } from '../points/resolve-version.ts';
import { tombstone } from '../points/tombstone.ts';

interface Row {
  name: string;
  axes: SweepAxis[];
  opened_at: Date;
  open: number;
}

/**
 * A sweep with the point of each of its cells as of data version `ds` (without it, the latest), also
 * where a newer result stands for the cell; null when there is none of this id. Under an older version
 * a result that was retracted later is a tombstone.
 *
 * @throws HttpProblem as resolveVersion
 */
export async function getStudy(
  { id, ds: asked = null }: { id: string; ds?: number | null },
  ctx: Context = serverContext(),
): Promise<Study | null> {
  if (!StudyId.safeParse(id).success) return null;
  const { rows } = await ctx.pool.query<Row>(
    `select s.name, s.axes, s.opened_at,
            (select count(*)::int from study_result j
               join result r on r.workspace = j.workspace and r.id = j.result_id
              where j.workspace = s.workspace and j.study = s.id and r.state = 'open') as open
       from study s where s.workspace = $1 and s.id = $2`,
    [ctx.workspace, id],
  );
  const study = rows[0];
  if (!study) return null;
  const { ds } = await resolveVersion(asked, ctx);
  const points = await ctx.pool.query<{ body: Point; retracted: string | null }>(
    `select p.body, x.reason as retracted
       from ${pointsAsOf} p
       left join retraction x on x.workspace = p.workspace and x.result_id = p.result_id
      where p.tier = 'measured'
        and (p.combination, p.runtime_version) in (
          select r.combination, r.runtime_version from study_result j
            join result r on r.workspace = j.workspace and r.id = j.result_id
           where j.workspace = $1 and j.study = $3)
      order by p.model, p.device_class, p.runtime, p.id`,
    [ctx.workspace, ds, id],
  );
  return {
    id,
    name: study.name,
    axes: study.axes,
    openedAt: study.opened_at.toISOString(),
    open: study.open,
    points: points.rows.map(({ body, retracted }) =>
      retracted === null ? body : tombstone(body, retracted),
    ),
  };
}
