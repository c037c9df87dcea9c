import 'server-only';
import type { JobState } from '../../contract/fleet.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { rankOf } from './enqueue-jobs.ts';
import type { HeldJob } from './fence.ts';
import { heldSql, isEnd } from './held-states.ts';
import { recordTransitions } from './record-transitions.ts';
import { ringBell } from './ring-bell.ts';
import { type AttemptEnd, endsJob, stateAfter } from './state-after.ts';

/**
 * Ends the running attempt of a job whose row the transaction holds: the attempt keeps its outcome and
 * log, the job ends or is queued again for the devices that may still take it, and the change of state is kept.
 *
 * @returns the state that the job is in now
 */
export async function closeAttempt(
  tx: Transaction,
  workspace: string,
  job: HeldJob,
  end: AttemptEnd,
): Promise<JobState> {
  const over = endsJob(end.outcome);
  const candidates = over ? [] : await remaining(tx, workspace, job, end);
  const { state, reason, counts } = stateAfter(job, end, candidates.length);
  await endAttempt(tx, workspace, job, end, counts);
  await moveJob(tx, workspace, job, { state, reason, counts, candidates, end });
  const { id: jobId, state: from, attempt, deviceId } = job;
  await recordTransitions(tx, workspace, [{ jobId, from, to: state, attempt, deviceId, reason }]);
  // Whoever lost it may be asking for work already, and finds itself free now.
  const freed = end.outcome === 'lost' ? [deviceId] : [];
  await ringBell(tx, workspace, [...freed, ...(state === 'queued' ? candidates : [])]);
  return state;
}

/** Candidates that are not revoked; without the device on which it turned out to be impossible. */
async function remaining(
  tx: Transaction,
  workspace: string,
  { candidateIds, deviceId }: HeldJob,
  { outcome }: AttemptEnd,
): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from device
      where workspace = $1 and id = any($2::uuid[]) and revoked_at is null order by id`,
    [workspace, candidateIds],
  );
  return rows.map(({ id }) => id).filter((id) => outcome !== 'unsupported' || id !== deviceId);
}

async function endAttempt(
  tx: Transaction,
  workspace: string,
  job: HeldJob,
  { outcome, reason, log }: AttemptEnd,
  counts: boolean,
): Promise<void> {
  await tx.query(
    `update attempt set ended_at = now(), outcome = $4, reason = $5, log = $6, counts = $7
      where workspace = $1 and job_id = $2 and number = $3 and ended_at is null`,
    [workspace, job.id, job.attempt, outcome, reason, log, counts],
  );
}

async function moveJob(
  tx: Transaction,
  workspace: string,
  job: HeldJob,
  to: {
    state: JobState;
    reason: string | null;
    counts: boolean;
    candidates: string[];
    end: AttemptEnd;
  },
): Promise<void> {
  const again = to.state === 'queued';
  const only = to.candidates.length === 1 ? (to.candidates[0] ?? null) : null;
  const moved = await tx.query(
    `update job set state = $4, reason = $5, attempts = attempts - $6, result_ids = $7::uuid[],
       device_id = $8, candidate_ids = $9::uuid[], candidates = cardinality($9::uuid[]),
       ended_at = case when $10 then now() end, started_at = case when $11 then null else started_at end,
       lease_sha256 = null, lease_until = null, attempt_until = null, progress = null,
       cancel_at = case when $10 then cancel_at end
      where workspace = $1 and id = $2 and lease_sha256 = $3 and state in (${heldSql})`,
    [
      workspace,
      job.id,
      job.leaseSha256,
      to.state,
      to.reason,
      to.counts ? 0 : 1,
      to.end.resultIds,
      again ? only : job.deviceId,
      again ? to.candidates : job.candidateIds,
      isEnd(to.state),
      again,
    ],
  );
  if (moved.rowCount !== 1) throw new Error(`Job ${job.id} was not held by its attempt.`);
  if (!again) return;
  await tx.query(
    `insert into queue_entry (workspace, device_id, rank, job_id)
     select $1, unnest($2::uuid[]), $3, $4`,
    [workspace, to.candidates, rankOf(job.priority), job.id],
  );
}
