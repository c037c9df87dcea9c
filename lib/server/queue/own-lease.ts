import 'server-only';
import type { Transaction } from '../db/in-transaction.ts';
import { closeAttempt } from './close-attempt.ts';
import { type HeldJob, heldColumns, heldJoin } from './fence.ts';
import { heldSql } from './held-states.ts';

/** The job that a device holds, and who asked for it. */
export interface OwnLease extends HeldJob {
  claimId: string;
  instanceId: string;
  /** Whether it was renewed in time. */
  living: boolean;
}

/** The lease that a device holds, its job's row held unless somebody else is ending it just now. */
export async function ownLease(
  tx: Transaction,
  workspace: string,
  deviceId: string,
): Promise<OwnLease | null> {
  const { rows } = await tx.query<OwnLease>(
    `select ${heldColumns}, a.claim_id as "claimId", a.instance_id as "instanceId",
            j.lease_until > now() and j.attempt_until > now() as living
       from job j ${heldJoin}
      where j.workspace = $1 and j.device_id = $2 and j.state in (${heldSql})
      for no key update of j skip locked`,
    [workspace, deviceId],
  );
  return rows[0] ?? null;
}

/** Whether a device holds a lease, living or not yet swept away. */
export async function holdsLease(
  tx: Transaction,
  workspace: string,
  deviceId: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from job where workspace = $1 and device_id = $2 and state in (${heldSql})`,
    [workspace, deviceId],
  );
  return rowCount !== 0;
}

/**
 * Ends the device's own lease where its asking for work shows that nobody works on it any more: it was
 * not renewed in time, or the agent was started anew and does not ask for the same lease again.
 */
export async function dropStaleLease(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  asking: { claimId: string; instanceId: string },
): Promise<void> {
  const own = await ownLease(tx, workspace, deviceId);
  if (!own || (own.living && own.claimId === asking.claimId)) return;
  const restarted = own.instanceId !== asking.instanceId;
  if (own.living && !restarted) return;
  const reason = restarted
    ? 'The agent was started anew while it held this job.'
    : 'The device did not renew its lease in time.';
  await closeAttempt(tx, workspace, own, {
    outcome: 'lost',
    reason,
    log: own.progress?.logTail ?? '',
    resultIds: [],
  });
}

/** Hands back what a leaving instance holds: queued again, and the attempt does not count. */
export async function returnOwnLease(
  tx: Transaction,
  workspace: string,
  deviceId: string,
  instanceId: string,
): Promise<void> {
  const own = await ownLease(tx, workspace, deviceId);
  if (own?.instanceId !== instanceId) return;
  await closeAttempt(tx, workspace, own, {
    outcome: 'returned',
    reason: 'The agent was stopped.',
    log: own.progress?.logTail ?? '',
    resultIds: [],
  });
}
