import 'server-only';
import type { Transaction } from '../db/in-transaction.ts';
import { recordTransitions } from './record-transitions.ts';

/** Cancels jobs that wait; their rows must be held by the transaction. Those that do not wait stay. */
export async function cancelQueued(
  tx: Transaction,
  workspace: string,
  jobIds: readonly string[],
  reason: string,
): Promise<number> {
  if (jobIds.length === 0) return 0;
  await tx.query('delete from queue_entry where workspace = $1 and job_id = any($2::uuid[])', [
    workspace,
    jobIds,
  ]);
  const { rows } = await tx.query<{ id: string; attempt: number; device_id: string | null }>(
    `update job j set state = 'cancelled', reason = $3, ended_at = now()
      where j.workspace = $1 and j.id = any($2::uuid[]) and j.state = 'queued'
      returning j.id, j.device_id,
        coalesce((select max(number) from attempt a
                   where a.workspace = j.workspace and a.job_id = j.id), 0) as attempt`,
    [workspace, jobIds, reason],
  );
  await recordTransitions(
    tx,
    workspace,
    rows.map(({ id: jobId, attempt, device_id: deviceId }) => {
      return { jobId, from: 'queued', to: 'cancelled', attempt, deviceId, reason };
    }),
  );
  return rows.length;
}
