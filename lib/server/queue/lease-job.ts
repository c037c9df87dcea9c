import 'server-only';
import type { Hold, LeaseReply, LeaseRequest } from '../../contract/lease.ts';
import { deviceRevoked } from '../auth/device-revoked.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import { type Context, serverContext } from '../context.ts';
import { inTransaction, type Transaction } from '../db/in-transaction.ts';
import { requireRecentAgent } from '../keys/hub-identity.ts';
import { type Claimant, claimJob, leaseOfClaim } from './claim-job.ts';
import { hearDevice } from './hear-device.ts';
import { dropStaleLease, holdsLease, returnOwnLease } from './own-lease.ts';
import { queueBell } from './queue-bell.ts';
import { anotherInstance } from './queue-problems.ts';

/** A device that asks for work. */
export interface LeaseCall {
  device: Pick<DeviceIdentity, 'deviceId'>;
  input: LeaseRequest;
  /** Aborts when the device has hung up: it gets nothing then. */
  signal?: AbortSignal;
}

const nothing: LeaseReply = { lease: null, hold: null };

/**
 * Gives the next job of its queue to a device that asks for work, at once or as soon as there is one
 * within `waitS`; no connection to the database is held while it waits. Every request is a heartbeat. The
 * same `claimId` gets the same lease again. A device that holds a lease gets no second one,
 * and one whose outbox is full gets none.
 *
 * @throws HttpProblem 409 `/problems/another-instance`, 426 `/problems/agent-too-old`, 401
 * `/problems/revoked` when it is revoked while it waits
 */
export async function leaseJob(
  { device, input, signal }: LeaseCall,
  ctx: Context = serverContext(),
): Promise<LeaseReply> {
  requireRecentAgent(input.state.agentVersion);
  const claimant = { deviceId: device.deviceId, input };
  const waits = input.waitS > 0 && !input.leaving && input.wants !== false;
  const waiter = waits ? queueBell(ctx).enter(ctx.workspace, device.deviceId) : null;
  try {
    const until = performance.now() + pollMs(input.waitS);
    let reply = await inTransaction(ctx.pool, (tx) => firstTry(tx, ctx, claimant));
    if (reply === 'another') throw anotherInstance();
    while (!reply.lease && waiter) {
      const woken = await waiter.wait(until - performance.now(), signal);
      if (woken !== 'rung') break;
      reply = await inTransaction(ctx.pool, (tx) => tryAgain(tx, ctx, claimant));
    }
    return reply;
  } finally {
    waiter?.leave();
  }
}

/** Between half of what was asked for and all of it, so that devices do not come back in step. */
function pollMs(waitS: number): number {
  return waitS * 1000 * (0.5 + 0.5 * Math.random());
}

async function firstTry(
  tx: Transaction,
  ctx: Context,
  claimant: Claimant & { input: LeaseRequest },
): Promise<LeaseReply | 'another'> {
  const { deviceId, input } = claimant;
  const { workspace } = ctx;
  const verdict = await hearDevice(tx, workspace, deviceId, input);
  if (verdict === 'another') return verdict;
  const instanceId = input.instance.id;
  if (input.leaving) {
    await returnOwnLease(tx, workspace, deviceId, instanceId);
    return nothing;
  }
  await dropStaleLease(tx, workspace, deviceId, { claimId: input.claimId, instanceId });
  if (input.wants === false) return nothing;
  return tryAgain(tx, ctx, claimant);
}

async function tryAgain(tx: Transaction, ctx: Context, claimant: Claimant): Promise<LeaseReply> {
  const { deviceId, input } = claimant;
  const device = await holdDevice(tx, ctx.workspace, deviceId);
  if (device.revoked) throw deviceRevoked();
  if (device.instanceId !== input.instance.id) return nothing;
  const before = await leaseOfClaim(tx, ctx, claimant);
  if (before) return before === 'over' ? nothing : { lease: before, hold: null };
  const hold = holdOf(device);
  const full = input.state.spoolFull;
  if (hold || full || (await holdsLease(tx, ctx.workspace, deviceId))) return { lease: null, hold };
  return { lease: await claimJob(tx, ctx, claimant), hold: null };
}

interface DeviceRow {
  instanceId: string;
  revoked: boolean;
  confirmed: boolean;
  maintenance: boolean;
  paused: boolean;
}

async function holdDevice(
  tx: Transaction,
  workspace: string,
  deviceId: string,
): Promise<DeviceRow> {
  const { rows } = await tx.query<DeviceRow>(
    `select instance_id as "instanceId", revoked_at is not null as revoked,
            confirmed_at is not null as confirmed, maintenance, paused
       from device where workspace = $1 and id = $2 for no key update`,
    [workspace, deviceId],
  );
  const [row] = rows;
  if (!row) throw deviceRevoked();
  return row;
}

function holdOf({ confirmed, maintenance, paused }: DeviceRow): Hold | null {
  if (!confirmed) return 'unconfirmed';
  if (maintenance) return 'maintenance';
  return paused ? 'paused' : null;
}
