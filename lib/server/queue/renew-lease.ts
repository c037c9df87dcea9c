import 'server-only';
import { leaseS, type RenewReply, type RenewRequest } from '../../contract/lease.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { type HeldJob, holdLease } from './fence.ts';
import { heldSql } from './held-states.ts';
import { leaseLost } from './queue-problems.ts';
import { recordTransitions } from './record-transitions.ts';
import { allJobs, ringBell } from './ring-bell.ts';

/** A device that works on a job. */
export interface RenewCall {
  device: Pick<DeviceIdentity, 'deviceId'>;
  jobId: string;
  input: RenewRequest;
}

/**
 * Lengthens a lease from now on, and keeps what the job and its device are at. Never beyond the
 * attempt's limit: that is over for good.
 *
 * @throws HttpProblem 409 `/problems/lease-lost`; nothing is changed then
 */
export async function renewLease(
  { device, jobId, input }: RenewCall,
  ctx: Context = serverContext(),
): Promise<RenewReply> {
  const { workspace } = ctx;
  return inTransaction(ctx.pool, async (tx) => {
    await hearInstance(tx, workspace, device.deviceId, input);
    const { leaseToken } = input;
    const job = await holdLease(tx, workspace, device.deviceId, { jobId, leaseToken });
    const leaseForS = await lengthen(tx, workspace, job, input);
    return { leaseForS, cancel: job.cancelAt !== null };
  });
}

/** The device's row comes before the job's, as everywhere, so that no two transactions block each other. */
async function hearInstance(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  { instance, state }: RenewRequest,
): Promise<void> {
  await tx.query(
    `update device set state = $4, agent_version = $5, instance_at = now(),
       cloned_at = case when rival_at > instance_at then now() else cloned_at end, rival_at = null
      where workspace = $1 and id = $2 and instance_id = $3`,
    [workspace, deviceId, instance.id, state, state.agentVersion],
  );
}

async function lengthen(
  tx: Transaction,
  workspace: string,
  job: HeldJob,
  { progress }: RenewRequest,
): Promise<number> {
  // An answer that was overtaken by another must not turn a job back to its beginning.
  const state = progress.phase === 'leased' ? job.state : progress.phase;
  const { rows } = await tx.query<{ left_s: number }>(
    `update job set state = $4, progress = $5,
       lease_until = least(now() + make_interval(secs => $6), attempt_until)
      where workspace = $1 and id = $2 and lease_sha256 = $3 and state in (${heldSql})
        and attempt_until > now()
      returning extract(epoch from lease_until - now())::float8 as left_s`,
    [workspace, job.id, job.leaseSha256, state, progress, leaseS],
  );
  const [row] = rows;
  if (!row) throw leaseLost();
  if (state !== job.state) {
    const { id: jobId, attempt, deviceId, state: from } = job;
    const change = { jobId, from, to: state, attempt, deviceId, reason: null };
    await recordTransitions(tx, workspace, [change]);
  } else {
    await ringBell(tx, workspace, [allJobs, job.id]);
  }
  return row.left_s;
}
