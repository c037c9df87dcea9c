import 'server-only';
import type { Context } from '../context.ts';

/** Days after which a figure is stale. */
export const staleDays = 30;

/** What one device measured of one model on one runtime, one request after the other. */
export interface CoveredResult {
  deviceId: string;
  runtime: string;
  runtimeName: string;
  model: string;
  modelName: string;
  /** The newest valid result, whichever precision, threads, batch and size it is of. */
  validId: string | null;
  validAt: Date | null;
  stale: boolean;
  p50Ms: number | null;
  /** A result that ended otherwise after that. */
  failedId: string | null;
  failed: { state: string; reason: string | null } | null;
}

interface Row extends Omit<CoveredResult, 'failed'> {
  failedState: string | null;
  reason: string | null;
}

/** The newest results of single streams at these devices, a row a runtime and model. */
export async function readCovered(
  deviceIds: readonly string[],
  { pool, workspace }: Context,
): Promise<CoveredResult[]> {
  const { rows } = await pool.query<Row>(
    `with ended as (
       select r.id, r.device_id, c.runtime, a.model, r.state, r.reason, r.finished_at,
              r.state = 'complete' and r.validity <> 'rejected' as valid
         from result r
         join combination c on c.workspace = r.workspace and c.sha256 = r.combination
         join artifact a on a.workspace = r.workspace and a.sha256 = c.artifact
         left join retraction x on x.workspace = r.workspace and x.result_id = r.id
        where r.workspace = $1 and r.device_id = any($2::uuid[]) and r.state <> 'open'
          and c.scenario = 'SingleStream' and not r.superseded and x.result_id is null),
     newest as (
       select distinct on (device_id, runtime, model, valid) *
         from ended order by device_id, runtime, model, valid, finished_at desc, id desc)
     select k.device_id as "deviceId", k.runtime, n.cell->'runtime'->>'name' as "runtimeName",
            k.model, m.name as "modelName", v.id as "validId", v.finished_at as "validAt",
            coalesce(v.finished_at < now() - make_interval(days => $3), false) as stale,
            (s.summary->'p50'->>'valueMs')::float8 as "p50Ms",
            f.id as "failedId", f.state as "failedState", f.reason
       from (select distinct device_id, runtime, model from newest) k
       left join newest v on v.valid and (v.device_id, v.runtime, v.model) = (k.device_id, k.runtime, k.model)
       left join newest f on not f.valid and (f.device_id, f.runtime, f.model) = (k.device_id, k.runtime, k.model)
        and (v.id is null or f.finished_at > v.finished_at)
       join model m on m.workspace = $1 and m.slug = k.model
       join result n on n.workspace = $1 and n.id = coalesce(v.id, f.id)
       left join lateral (
         select summary from summary
          where workspace = $1 and result_id = v.id and run_index = -1
          order by version desc limit 1) s on true`,
    [workspace, deviceIds, staleDays],
  );
  return rows.map(({ failedState, reason, ...row }) => ({
    ...row,
    failed: failedState === null ? null : { state: failedState, reason },
  }));
}
