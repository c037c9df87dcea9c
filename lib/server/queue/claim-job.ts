import 'server-only';
import type { JobOrder } from '../../contract/job-order.ts';
import { type Lease, type LeaseRequest, leaseS } from '../../contract/lease.ts';
import type { Context } from '../context.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { attemptLimitS } from './attempt-limit.ts';
import { heldSql } from './held-states.ts';
import { leaseToken, tokenSha256 } from './lease-token.ts';
import { recordTransitions } from './record-transitions.ts';
import { signedOrder } from './sign-order.ts';

interface ClaimedRow {
  jobId: string;
  attempt: number;
  estimatedS: number | null;
  profile: JobOrder['profile'];
  work: JobOrder['work'];
  models: JobOrder['models'];
}

/** Who asks for work. */
export interface Claimant {
  deviceId: string;
  input: Pick<LeaseRequest, 'claimId' | 'instance' | 'state'>;
}

/** First in the queue of a device that nobody is taking at this moment; `$1` workspace, `$2` device. */
export const nextJobSql = `
  select j.id as "jobId", j.estimated_s as "estimatedS", j.profile, j.work, j.models,
         1 + coalesce((select max(number) from attempt a
                        where a.workspace = j.workspace and a.job_id = j.id), 0) as attempt
    from queue_entry q join job j on j.workspace = q.workspace and j.id = q.job_id
   where q.workspace = $1 and q.device_id = $2 and j.state = 'queued'
   order by q.rank, q.job_id
   for no key update of j skip locked
   limit 1`;

/**
 * Leases the next job of a device's queue, in the caller's transaction. Of a job that was leased
 * before, what earlier attempts left open is superseded: it may still be finished, and never counts.
 */
export async function claimJob(
  tx: Transaction,
  ctx: Context,
  claimant: Claimant,
): Promise<Lease | null> {
  const { workspace } = ctx;
  const { deviceId } = claimant;
  const { rows } = await tx.query<ClaimedRow>(nextJobSql, [workspace, deviceId]);
  const [job] = rows;
  if (!job) return null;
  const { jobId, attempt } = job;
  const token = leaseToken(ctx, { jobId, attempt, deviceId, claimId: claimant.input.claimId });
  const leasedAt = await takeJob(tx, workspace, claimant, job, tokenSha256(token));
  await recordTransitions(tx, workspace, [
    { jobId, from: 'queued', to: 'leased', attempt, deviceId, reason: null },
  ]);
  if (attempt > 1) await supersede(tx, workspace, jobId);
  const order = signedOrder(ctx, { ...job, deviceId, leasedAt });
  return { jobId, attempt, leaseToken: token, leaseForS: leaseS, order };
}

async function takeJob(
  tx: Transaction,
  workspace: string,
  { deviceId, input }: Claimant,
  { jobId, attempt, estimatedS }: ClaimedRow,
  sha256: string,
): Promise<Date> {
  const { rows } = await tx.query<{ leased_at: Date }>(
    `with gone as (delete from queue_entry where workspace = $1 and job_id = $2),
     taken as (
       update job set state = 'leased', device_id = $3, lease_sha256 = $4, attempts = attempts + 1,
         lease_until = now() + make_interval(secs => $5),
         attempt_until = now() + make_interval(secs => $6),
         progress = null, reason = null, started_at = now()
        where workspace = $1 and id = $2 and state = 'queued'
        returning id)
     insert into attempt (workspace, job_id, number, device_id, instance_id, claim_id, lease_sha256)
     select $1, id, $7, $3, $8, $9, $4 from taken
     returning leased_at`,
    [
      workspace,
      jobId,
      deviceId,
      sha256,
      leaseS,
      attemptLimitS(estimatedS),
      attempt,
      input.instance.id,
      input.claimId,
    ],
  );
  const [row] = rows;
  if (!row) throw new Error(`Job ${jobId} was not queued any more.`);
  return row.leased_at;
}

async function supersede(tx: Transaction, workspace: string, jobId: string): Promise<void> {
  await tx.query(
    `update result set superseded = true
      where workspace = $1 and job_id = $2 and state = 'open'`,
    [workspace, jobId],
  );
}

/**
 * What the same request got before, should its answer have been lost: `lease` again while that lives,
 * `over` when it has ended, null when this request got none yet. Lengthens nothing.
 */
export async function leaseOfClaim(
  tx: Transaction,
  ctx: Context,
  { deviceId, input }: Claimant,
): Promise<Lease | 'over' | null> {
  const { claimId } = input;
  const { rows } = await tx.query<
    ClaimedRow & { leased_at: Date; left_s: number; living: boolean }
  >(
    `select j.id as "jobId", a.number as attempt, j.estimated_s as "estimatedS", j.profile, j.work,
            j.models, a.leased_at, extract(epoch from j.lease_until - now())::float8 as left_s,
            a.ended_at is null and j.state in (${heldSql}) and j.lease_until > now() as living
       from attempt a join job j on j.workspace = a.workspace and j.id = a.job_id
      where a.workspace = $1 and a.device_id = $2 and a.claim_id = $3`,
    [ctx.workspace, deviceId, claimId],
  );
  const [row] = rows;
  if (!row) return null;
  if (!row.living) return 'over';
  // A restarted agent that remembers its claim goes on with it, and is who holds it from now on.
  await tx.query(
    `update attempt set instance_id = $4
      where workspace = $1 and job_id = $2 and number = $3 and instance_id <> $4`,
    [ctx.workspace, row.jobId, row.attempt, input.instance.id],
  );
  const { jobId, attempt, leased_at: leasedAt, left_s: leaseForS } = row;
  const token = leaseToken(ctx, { jobId, attempt, deviceId, claimId });
  const order = signedOrder(ctx, { ...row, deviceId, leasedAt });
  return { jobId, attempt, leaseToken: token, leaseForS, order };
}
