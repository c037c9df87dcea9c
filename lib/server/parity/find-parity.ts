import 'server-only';
import type { Parity } from '../../contract/run.ts';
import type { Precision } from '../../contract/vocabulary.ts';
import { parityThreshold } from '../../stats/parity.ts';
import type { PointKey } from '../accuracy/find-accuracy.ts';
import type { Database } from '../db/database.ts';

/**
 * The newest comparison of outputs of what was timed: the same artifact, runtime, provider, version,
 * precision and device class, however many threads or requests. One that failed counts too, since it
 * says that all of these compute wrongly; one that was retracted does not. Null when none was made.
 * The threshold is this server's. With a data version it is what was known then.
 */
export async function findParity(
  db: Database,
  workspace: string,
  key: PointKey,
  ds: number | null = null,
): Promise<Parity | null> {
  const { rows } = await db.query<{ parity: Parity; precision: Precision }>(
    `select p.report->'parity' as parity, c.precision
       from combination c
       join combination o on o.workspace = c.workspace and o.artifact = c.artifact
        and o.runtime = c.runtime and o.precision = c.precision
        and o.execution_provider = c.execution_provider and o.device_class = c.device_class
       join result r on r.workspace = o.workspace and r.combination = o.sha256
        and r.runtime_version = $3 and r.state <> 'open'
       join run u on u.workspace = r.workspace and u.result_id = r.id and u.kind = 'parity'
       join run_report p on p.workspace = u.workspace and p.result_id = u.result_id
        and p.run_index = u.run_index and jsonb_typeof(p.report->'parity') = 'object'
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
      where c.workspace = $1 and c.sha256 = $2 and x.result_id is null
        and ($4::bigint is null or r.finished_at <= (
              select d.at from data_version d where d.workspace = $1 and d.ds = $4))
      order by u.started_at desc, u.result_id desc, u.run_index desc limit 1`,
    [workspace, key.combination, key.runtimeVersion, ds],
  );
  const found = rows[0];
  return found ? { ...found.parity, threshold: parityThreshold(found.precision) } : null;
}
