import 'server-only';
import type { HubModel, JobWork } from '../../contract/job-order.ts';
import type { Profile } from '../../contract/vocabulary.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { allJobs, ringBell } from './ring-bell.ts';

/** A job as it is put into the queue; one that cannot be measured is only kept, with the reason. */
export interface NewJob {
  /** UUIDv7. */
  id: string;
  submissionId: string;
  /** What a person reads: model, runtime, precision, settings. */
  title: string;
  work: JobWork;
  /** Models of the work that are not built in. */
  models: readonly HubModel[];
  profile: Profile;
  /** -10..10, higher first. */
  priority: number;
  /** Devices that may take it; empty in the state `unsupported`. */
  deviceIds: readonly string[];
  state: 'queued' | 'unsupported';
  /** Why it is unsupported. */
  reason: string | null;
  estimatedS: number | null;
}

/** Rank of a job in the queue: smaller is sooner. */
export function rankOf(priority: number): number {
  return 10 - priority;
}

const batchSize = 500;
/** Entries of one statement: a job may have one for each of many devices, and a statement's time is limited. */
const mostEntries = 2000;

/**
 * Puts jobs into the queue inside the caller's transaction: the job, an entry for each device that
 * may take it, and its first transition. Waiting devices, and who follows the list,
 * are woken when it commits. All ids must be new.
 *
 * @throws RangeError when a queued job names no device or an unsupported one no reason
 */
export async function enqueueJobs(
  tx: Transaction,
  workspace: string,
  jobs: readonly NewJob[],
): Promise<void> {
  for (const job of jobs) checkJob(job);
  for (let i = 0; i < jobs.length; i += batchSize) {
    const batch = jobs.slice(i, i + batchSize);
    await insertJobs(tx, workspace, batch);
    await insertEntries(tx, workspace, batch);
  }
  await ringBell(tx, workspace, [allJobs, ...jobs.flatMap(({ deviceIds }) => deviceIds)]);
}

function checkJob({ id, state, deviceIds, reason }: NewJob): void {
  const queued = state === 'queued';
  if (queued !== deviceIds.length > 0) {
    throw new RangeError(`Job ${id} is ${state} and names ${deviceIds.length} devices.`);
  }
  if (queued !== (reason === null))
    throw new RangeError(`Job ${id} is ${state}: reason ${reason}.`);
}

async function insertJobs(
  tx: Transaction,
  workspace: string,
  jobs: readonly NewJob[],
): Promise<void> {
  const rows = jobs.map((job) => ({
    id: job.id,
    submission_id: job.submissionId,
    title: job.title,
    work: job.work,
    models: job.models,
    profile: job.profile,
    priority: job.priority,
    state: job.state,
    device_id: job.deviceIds.length === 1 ? job.deviceIds[0] : null,
    candidate_ids: job.deviceIds,
    reason: job.reason,
    estimated_s: job.estimatedS,
  }));
  await tx.query(
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as j (
         id uuid, submission_id uuid, title text, work jsonb, models jsonb, profile text,
         priority int, state text, device_id uuid, candidate_ids uuid[], reason text,
         estimated_s int)),
     made as (
       insert into job (workspace, id, submission_id, title, work, models, profile, priority, state,
                        device_id, candidates, candidate_ids, reason, estimated_s, ended_at)
       select $1, id, submission_id, title, work, models, profile, priority, state, device_id,
              cardinality(candidate_ids), candidate_ids, reason, estimated_s,
              case when state = 'unsupported' then now() end
         from given
       returning id, state, device_id, reason)
     insert into job_transition (workspace, job_id, seq, to_state, attempt, device_id, reason)
     select $1, id, 1, state, 0, device_id, reason from made`,
    [workspace, JSON.stringify(rows)],
  );
}

async function insertEntries(
  tx: Transaction,
  workspace: string,
  jobs: readonly NewJob[],
): Promise<void> {
  const entries = jobs.flatMap(({ id, priority, deviceIds }) =>
    deviceIds.map((deviceId) => ({ id, rank: rankOf(priority), deviceId })),
  );
  for (let i = 0; i < entries.length; i += mostEntries) {
    const some = entries.slice(i, i + mostEntries);
    await tx.query(
      `insert into queue_entry (workspace, device_id, rank, job_id)
       select $1, * from unnest($2::uuid[], $3::int[], $4::uuid[])`,
      [
        workspace,
        some.map(({ deviceId }) => deviceId),
        some.map(({ rank }) => rank),
        some.map(({ id }) => id),
      ],
    );
  }
}
