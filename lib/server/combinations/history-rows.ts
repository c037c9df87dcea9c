import 'server-only';
import type { Cell } from '../../contract/cell.ts';
import type { Remark } from '../../contract/remark.ts';
import type { Profile, ResultState, Validity } from '../../contract/vocabulary.ts';
import type { Context } from '../context.ts';

/** One result of a combination with what its history shows of it. */
export interface HistoryRow {
  id: string;
  state: ResultState;
  validity: Validity | null;
  retracted: string | null;
  superseded: boolean;
  profile: Profile;
  device_id: string;
  device_name: string;
  runtime_version: string;
  fingerprint: string;
  finished_at: Date | null;
  cell: Cell;
  remarks: Remark[];
  p50_ms: number | null;
  p5_ms: number | null;
  p95_ms: number | null;
  samples: number | null;
  runs: number | null;
  accuracy: number | null;
}

/** The newest results of a combination, newest first, each with its own summary and own accuracy. */
export async function readHistory(
  combination: string,
  most: number,
  ctx: Context,
): Promise<HistoryRow[]> {
  const { rows } = await ctx.pool.query<HistoryRow>(
    `select r.id, r.state, r.validity, x.reason as retracted, r.superseded, r.profile, r.device_id,
            d.name as device_name, r.runtime_version, r.fingerprint, r.finished_at, r.cell,
            r.remarks, s.*, a.value as accuracy
       from (select * from result where workspace = $1 and combination = $2 and device_id is not null
              order by id desc limit $3) r
       join device d on d.workspace = r.workspace and d.id = r.device_id
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
       left join lateral (
         select (summary->'p50'->>'valueMs')::float8 as p50_ms,
                (summary->>'p5Ms')::float8 as p5_ms,
                (summary->>'p95WhiskerMs')::float8 as p95_ms,
                (summary->>'count')::int as samples,
                jsonb_array_length(summary->'runMediansMs') as runs
           from summary
          where workspace = r.workspace and result_id = r.id and run_index = -1
          order by version desc limit 1) s on true
       left join lateral (
         select value from accuracy where workspace = r.workspace and result_id = r.id
          order by run_index desc, metric not in ('top1', 'map50-95'), metric limit 1) a on true
      order by r.id desc`,
    [ctx.workspace, combination, most],
  );
  return rows;
}

/** The boards that measured a combination, in the order of their first result, and how often each. */
export async function readBoards(
  combination: string,
  ctx: Context,
): Promise<{ deviceId: string; results: number }[]> {
  const { rows } = await ctx.pool.query<{ deviceId: string; results: number }>(
    `select device_id as "deviceId", count(*)::int as results from result
      where workspace = $1 and combination = $2 and device_id is not null
      group by device_id order by min(id::text)`,
    [ctx.workspace, combination],
  );
  return rows;
}
