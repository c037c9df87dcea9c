import 'server-only';
import type { Transaction } from '../db/in-transaction.ts';
import { cancelQueued } from './cancel-queued.ts';
import { closeAttempt } from './close-attempt.ts';
import { ownLease } from './own-lease.ts';
import { ringBell } from './ring-bell.ts';

/**
 * Takes a device out of the queue, in the transaction that revokes it (after `revoked_at` is set): its
 * lease ends, and its jobs are left to the other devices that may take them; those that no other may
 * take are cancelled.
 *
 * @returns how many jobs were cancelled
 */
export async function dropDevice(
  tx: Transaction,
  workspace: string,
  deviceId: string,
): Promise<number> {
  const reason = 'The device that was to measure it was revoked.';
  const own = await ownLease(tx, workspace, deviceId);
  let cancelled = 0;
  if (own) {
    const log = own.progress?.logTail ?? '';
    const end = { outcome: 'lost', reason: 'The device was revoked.', log, resultIds: [] } as const;
    if ((await closeAttempt(tx, workspace, own, end)) === 'cancelled') cancelled++;
  }
  const waiting = await tx.query<{ id: string }>(
    `select j.id from queue_entry q join job j on j.workspace = q.workspace and j.id = q.job_id
      where q.workspace = $1 and q.device_id = $2 order by j.id for no key update of j`,
    [workspace, deviceId],
  );
  const jobIds = waiting.rows.map(({ id }) => id);
  await tx.query('delete from queue_entry where workspace = $1 and device_id = $2', [
    workspace,
    deviceId,
  ]);
  const left = await tx.query<{ id: string }>(
    `select id from unnest($2::uuid[]) as t (id)
      where not exists (select 1 from queue_entry q where q.workspace = $1 and q.job_id = id)`,
    [workspace, jobIds],
  );
  cancelled += await cancelQueued(
    tx,
    workspace,
    left.rows.map(({ id }) => id),
    reason,
  );
  await leaveToOthers(tx, workspace, deviceId, jobIds);
  await ringBell(tx, workspace, [deviceId]);
  return cancelled;
}

/** What others may still take names those alone. */
async function leaveToOthers(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  jobIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update job j set candidate_ids = l.ids, candidates = cardinality(l.ids),
       device_id = case when cardinality(l.ids) = 1 then l.ids[1] end
       from (select id, array_remove(candidate_ids, $3::uuid) as ids
               from job where workspace = $1 and id = any($2::uuid[]) and state = 'queued') l
      where j.workspace = $1 and j.id = l.id`,
    [workspace, jobIds, deviceId],
  );
}
