import 'server-only';
import type { Transaction } from '../db/in-transaction.ts';
import { dropDevice } from '../queue/drop-device.ts';

/**
 * Takes a device that was just revoked out of the queue: its lease ends, jobs that other devices may
 * take wait for those alone, the rest is cancelled.
 *
 * @returns how many jobs were cancelled
 */
export async function leaveQueue(
  tx: Transaction,
  workspace: string,
  deviceId: string,
): Promise<number> {
  const { rows } = await tx.query<{ id: string }>(
    `select j.id from queue_entry q join job j on j.workspace = q.workspace and j.id = q.job_id
      where q.workspace = $1 and q.device_id = $2 order by j.id for no key update of j`,
    [workspace, deviceId],
  );
  const cancelled = await dropDevice(tx, workspace, deviceId);
  await tx.query(
    `update job j set candidate_ids = l.ids, candidates = cardinality(l.ids),
       device_id = case when cardinality(l.ids) = 1 then l.ids[1] end
       from (select id, array_remove(candidate_ids, $3::uuid) as ids
               from job where workspace = $1 and id = any($2::uuid[]) and state = 'queued') l
      where j.workspace = $1 and j.id = l.id`,
    [workspace, rows.map(({ id }) => id), deviceId],
  );
  return cancelled;
}
