import 'server-only';
import type { LeaseEnd } from '../../contract/lease.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { adoptResult } from '../results/adopt-result.ts';
import { closeAttempt } from './close-attempt.ts';
import { holdLease } from './fence.ts';

/** A device that is through with a job. */
export interface EndCall {
  device: Pick<DeviceIdentity, 'deviceId'>;
  jobId: string;
  input: LeaseEnd;
}

/**
 * Ends a lease as the device says: the job ends, or is queued again when it is handed back. A job that
 * one of several devices cannot do stays queued for the others.
 *
 * @throws HttpProblem 409 `/problems/lease-lost`, 422 when what was done names no result, or one that
 * is not this device's
 */
export async function endLease(
  { device, jobId, input }: EndCall,
  ctx: Context = serverContext(),
): Promise<Record<string, never>> {
  const { workspace } = ctx;
  await inTransaction(ctx.pool, async (tx) => {
    const { leaseToken, outcome, reason, log } = input;
    const job = await holdLease(tx, workspace, device.deviceId, { jobId, leaseToken });
    const resultIds = [...new Set(outcome === 'returned' ? [] : input.resultIds)];
    await checkResults(tx, workspace, device.deviceId, { outcome, resultIds });
    // An earlier attempt may have measured them: now that this one stands by them, they count.
    const lease = { jobId, attempt: job.attempt };
    for (const id of resultIds) await adoptResult(tx, workspace, id, lease);
    await closeAttempt(tx, workspace, job, { outcome, reason, log, resultIds });
  });
  return {};
}

async function checkResults(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  { outcome, resultIds }: Pick<LeaseEnd, 'outcome' | 'resultIds'>,
): Promise<void> {
  const path = 'resultIds';
  if (outcome === 'done' && resultIds.length === 0) {
    throw HttpProblem.unprocessable([{ path, reason: 'must name a result of what is done' }]);
  }
  if (resultIds.length === 0) return;
  const { rows } = await tx.query<{ id: string }>(
    'select id from result where workspace = $1 and id = any($2::uuid[]) and device_id = $3',
    [workspace, resultIds, deviceId],
  );
  const known = new Set(rows.map(({ id }) => id));
  const foreign = resultIds.find((id) => !known.has(id));
  if (foreign === undefined) return;
  throw HttpProblem.unprocessable([
    { path, reason: `must be results of this device, and ${foreign} is none` },
  ]);
}
