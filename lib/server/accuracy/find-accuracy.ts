import 'server-only';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** A combination in one runtime version: what a point is made of. */
export interface PointKey {
  combination: string;
  runtimeVersion: string;
}

/** One metric on one subset, as it was measured last; `correct` is null when it is no count. */
export interface AccuracyRow {
  metric: string;
  correct: number | null;
  total: number;
  value: number;
  low: number | null;
  high: number | null;
  data_set: string;
  subset_sha256: string;
  preprocessing: string;
  measured_at: Date;
  result_id: string;
  run_index: number;
}

/**
 * Accuracy of what was timed: the same artifact, runtime, provider, version, precision and device
 * class. Of each metric and subset the newest count that was neither rejected nor retracted; the data
 * set measured last comes first, and inside it the metric that charts rank by (top1, map50-95)
 * before the others. With a data version it is what was known then: counts that came in later are
 * left out.
 */
export async function findAccuracy(
  db: Database,
  workspace: string,
  key: PointKey,
  ds: number | null = null,
): Promise<AccuracyRow[]> {
  const { rows } = await db.query<AccuracyRow>(
    `select * from (
       select distinct on (a.metric, a.data_set, a.subset_sha256, a.preprocessing)
              a.metric, a.correct, a.total, a.value, a.low, a.high, a.data_set, a.subset_sha256, a.preprocessing,
              a.measured_at, a.result_id, a.run_index,
              max(a.measured_at) over (partition by a.data_set, a.subset_sha256, a.preprocessing)
                as set_measured_at
         from combination c
         join accuracy a on a.workspace = c.workspace and a.artifact = c.artifact
          and a.runtime = c.runtime and a.execution_provider = c.execution_provider
          and a.precision = c.precision and a.device_class = c.device_class
          and a.runtime_version = $3
         join result r on r.workspace = a.workspace and r.id = a.result_id
         left join retraction x on x.workspace = a.workspace and x.result_id = a.result_id
        where c.workspace = $1 and c.sha256 = $2 and x.result_id is null and r.state <> 'open'
          and r.validity is distinct from 'rejected'
          and ($4::bigint is null or r.finished_at <= (
                select d.at from data_version d where d.workspace = $1 and d.ds = $4))
        order by a.metric, a.data_set, a.subset_sha256, a.preprocessing, a.measured_at desc,
                 a.result_id desc
     ) newest
     order by set_measured_at desc, data_set, subset_sha256, preprocessing,
              metric not in ('top1', 'map50-95'), metric`,
    [workspace, key.combination, key.runtimeVersion, ds],
  );
  return rows;
}

/**
 * Points to which what this result found out about answers belongs: every result of the same artifact,
 * runtime, provider, version, precision and device class as a result with an accuracy or parity run.
 */
export async function keysWithAnswersOf(
  tx: Transaction,
  workspace: string,
  resultId: string,
): Promise<PointKey[]> {
  const { rows } = await tx.query<PointKey>(
    `select distinct r.combination, r.runtime_version as "runtimeVersion"
       from result o
       join combination a on a.workspace = o.workspace and a.sha256 = o.combination
       join combination c on c.workspace = a.workspace and c.artifact = a.artifact
        and c.runtime = a.runtime and c.execution_provider = a.execution_provider
        and c.precision = a.precision and c.device_class = a.device_class
       join result r on r.workspace = c.workspace and r.combination = c.sha256
        and r.runtime_version = o.runtime_version and r.state <> 'open'
      where o.workspace = $1 and o.id = $2
        and exists (select 1 from run u
                     where u.workspace = o.workspace and u.result_id = o.id
                       and u.kind in ('accuracy', 'parity'))`,
    [workspace, resultId],
  );
  return rows;
}
