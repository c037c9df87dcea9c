import 'server-only';
import type { JobState } from '../../contract/fleet.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { allJobs, ringBell } from './ring-bell.ts';

/** A change of state of one job. */
export interface Transition {
  jobId: string;
  from: JobState;
  to: JobState;
  /** Number of the attempt that it belongs to; 0 before the first. */
  attempt: number;
  deviceId: string | null;
  reason: string | null;
}

/**
 * Keeps changes of state, of each job at most one, and wakes who follows these jobs; the jobs' rows
 * must be held by the transaction.
 */
export async function recordTransitions(
  tx: Transaction,
  workspace: string,
  transitions: readonly Transition[],
): Promise<void> {
  await tx.query(
    `insert into job_transition
       (workspace, job_id, seq, from_state, to_state, attempt, device_id, reason)
     select $1, t."jobId",
            1 + coalesce((select max(seq) from job_transition k
                           where k.workspace = $1 and k.job_id = t."jobId"), 0),
            t."from", t."to", t.attempt, t."deviceId", t.reason
       from jsonb_to_recordset($2::jsonb) as t (
         "jobId" uuid, "from" text, "to" text, attempt int, "deviceId" uuid, reason text)`,
    [workspace, JSON.stringify(transitions)],
  );
  if (transitions.length === 0) return;
  await ringBell(tx, workspace, [allJobs, ...transitions.map(({ jobId }) => jobId)]);
}
