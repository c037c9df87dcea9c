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
  const { rows } = await tx.query<{ id: string }>(
    `select j.id from queue_entry q join job j on j.workspace = q.workspace and j.id = q.job_id
      where q.workspace = $1 and q.device_id = $2 order by j.id for no key update of j`,
    [workspace, deviceId],
  );
  await tx.query('delete from queue_entry where workspace = $1 and device_id = $2', [
    workspace,
    deviceId,
  ]);
  const left = await tx.query<{ id: string }>(
    `select id from unnest($2::uuid[]) as t (id)
      where not exists (select 1 from queue_entry q where q.workspace = $1 and q.job_id = id)`,
    [workspace, rows.map(({ id }) => id)],
  );
  cancelled += await cancelQueued(
    tx,
    workspace,
    left.rows.map(({ id }) => id),
    reason,
  );
  await ringBell(tx, workspace, [deviceId]);
  return cancelled;
}
