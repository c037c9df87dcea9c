import 'server-only';
import type { JobProgress } from '../../contract/lease.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { type HeldState, heldSql } from './held-states.ts';
import { tokenSha256 } from './lease-token.ts';
import { leaseLost } from './queue-problems.ts';

/** A job in a device's hands, and its running attempt. */
export interface HeldJob {
  id: string;
  state: HeldState;
  deviceId: string;
  /** Number of the running attempt. */
  attempt: number;
  /** Leases that counted, this one among them. */
  attempts: number;
  priority: number;
  candidateIds: string[];
  leaseSha256: string;
  cancelAt: Date | null;
  progress: JobProgress | null;
  estimatedS: number | null;
}

/** Columns of a HeldJob, of `job j` joined with its running attempt by `heldJoin`. */
export const heldColumns = `j.id, j.state, j.device_id as "deviceId", a.number as attempt,
  j.attempts, j.priority, j.candidate_ids as "candidateIds", j.lease_sha256 as "leaseSha256",
  j.cancel_at as "cancelAt", j.progress, j.estimated_s as "estimatedS"`;

export const heldJoin = `join attempt a
  on a.workspace = j.workspace and a.job_id = j.id and a.ended_at is null`;

/** What a device shows to write on behalf of an attempt. */
export interface LeaseProof {
  jobId: string;
  leaseToken: string;
}

/**
 * The job of a living lease, held until the transaction ends. This is the fence: whatever an attempt
 * writes passes here first, and a token that is not the present one's changes nothing.
 *
 * @throws HttpProblem 409 `/problems/lease-lost`
 */
export async function holdLease(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  { jobId, leaseToken }: LeaseProof,
): Promise<HeldJob> {
  if (!Uuid7.safeParse(jobId).success) throw leaseLost();
  const { rows } = await tx.query<HeldJob>(
    `select ${heldColumns} from job j ${heldJoin}
      where j.workspace = $1 and j.id = $2 and j.device_id = $3 and j.lease_sha256 = $4
        and j.state in (${heldSql})
      for no key update of j`,
    [workspace, jobId, deviceId, tokenSha256(leaseToken)],
  );
  const [job] = rows;
  if (!job) throw leaseLost();
  return job;
}

/**
 * The same for what an attempt writes elsewhere, e.g. a claim: the lease cannot be taken from it
 * before this transaction ends.
 *
 * @throws HttpProblem 409 `/problems/lease-lost`
 */
export async function requireLease(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  lease: LeaseProof & { attempt: number },
): Promise<void> {
  const { attempt } = await holdLease(tx, workspace, deviceId, lease);
  if (attempt !== lease.attempt) throw leaseLost();
}
