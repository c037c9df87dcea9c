import 'server-only';
import type { Point } from '../../contract/point.ts';
import { type Study, StudyId, type SweepAxis } from '../../contract/study.ts';
import { type Context, serverContext } from '../context.ts';

interface Row {
  name: string;
  axes: SweepAxis[];
  opened_at: Date;
  open: number;
}

/**
 * A sweep with the current point of each of its cells, also where a newer result stands for the
 * cell now; null when there is none of this id.
 */
export async function getStudy(
  { id }: { id: string },
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
  const points = await ctx.pool.query<{ body: Point }>(
    `select body from point p
      where p.workspace = $1 and p.to_seq is null and p.tier = 'measured'
        and (p.combination, p.runtime_version) in (
          select r.combination, r.runtime_version from study_result j
            join result r on r.workspace = j.workspace and r.id = j.result_id
           where j.workspace = $1 and j.study = $2)
      order by p.model, p.device_class, p.runtime, p.id`,
    [ctx.workspace, id],
  );
  return {
    id,
    name: study.name,
    axes: study.axes,
    openedAt: study.opened_at.toISOString(),
    open: study.open,
    points: points.rows.map(({ body }) => body),
  };
}
