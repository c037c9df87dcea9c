import * as z from 'zod';
import { DeviceFacts, DeviceState, Instance } from './device-state.ts';
import { SignedOrder } from './job-order.ts';
import { Count, Line, Paragraph, Uuid7 } from './primitives.ts';

/** A lease lasts so long from each renewal; the hub's clock alone counts. */
export const leaseS = 60;
/** A device renews so often, with full jitter around it. */
export const renewS = 20;
/** A request for work waits at the hub at most so long; it is the heartbeat of an idle device. */
export const longestWaitS = 25;
/** A device that was not heard for so long is offline: two heartbeats and five seconds. */
export const offlineAfterS = 2 * longestWaitS + 5;

/** 256 random bits: fences every write of an attempt. Only its hash is stored. */
export const LeaseToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url');

/**
 * POST /api/v1/leases, by a device: asks for work, and is the heartbeat of an idle device. The same
 * `claimId` gets the same lease again, should the answer have been lost. 409 `another_instance`
 * when another living instance speaks for this device. `leaving`: the agent ends in order.
 */
export const LeaseRequest = z.strictObject({
  claimId: Uuid7,
  instance: Instance,
  state: DeviceState,
  facts: DeviceFacts.nullable(),
  waitS: z.number().min(0).max(longestWaitS),
  leaving: z.boolean().default(false),
  /** False: a heartbeat alone, of a device that works through a job file of its own. */
  wants: z.boolean().optional(),
});
export type LeaseRequest = z.infer<typeof LeaseRequest>;

/** Why an idle device gets no work though there may be some. */
export const Hold = z.enum(['unconfirmed', 'maintenance', 'paused']);
export type Hold = z.infer<typeof Hold>;

export const Lease = z.strictObject({
  jobId: Uuid7,
  attempt: z.number().int().min(1),
  leaseToken: LeaseToken,
  /** From now, by the device's monotonic clock. */
  leaseForS: z.number().positive(),
  order: SignedOrder,
});
export type Lease = z.infer<typeof Lease>;

export const LeaseReply = z.strictObject({ lease: Lease.nullable(), hold: Hold.nullable() });
export type LeaseReply = z.infer<typeof LeaseReply>;

/** What a job is at on its device. */
export const JobPhase = z.enum(['leased', 'cooling', 'running', 'uploading']);
export type JobPhase = z.infer<typeof JobPhase>;

export const JobProgress = z.strictObject({
  phase: JobPhase,
  runsDone: Count,
  runsPlanned: Count,
  /** Share of the present run, by its samples or its time, whichever is less. */
  runShare: z.number().min(0).max(1).nullable(),
  temperatureC: z.number().nullable(),
  /** While cooling: the temperature that is waited for. */
  targetC: z.number().nullable(),
  secondsLeft: z.number().min(0).nullable(),
  logTail: Paragraph,
});
export type JobProgress = z.infer<typeof JobProgress>;

/** POST /api/v1/leases/{job}/renew: every `renewS` and at once when the phase changes. */
export const RenewRequest = z.strictObject({
  leaseToken: LeaseToken,
  instance: Instance,
  progress: JobProgress,
  state: DeviceState,
});
export type RenewRequest = z.infer<typeof RenewRequest>;

/** 409 `lease_lost` instead, when the lease is another's or over. */
export const RenewReply = z.strictObject({
  leaseForS: z.number().positive(),
  /** The owner cancelled the job: end its children, then end the lease with `cancelled`. */
  cancel: z.boolean(),
});
export type RenewReply = z.infer<typeof RenewReply>;

/**
 * POST /api/v1/leases/{job}/end. `failed`: it ran and failed on its own, and is not tried again.
 * `returned`: nothing was wrong with it (the agent stops, the device stays busy, the spool is full):
 * it is queued again and the attempt does not count.
 */
export const LeaseEnd = z.strictObject({
  leaseToken: LeaseToken,
  instance: Instance,
  outcome: z.enum(['done', 'failed', 'unsupported', 'cancelled', 'returned']),
  reason: Line.nullable(),
  log: Paragraph,
  resultIds: z.array(Uuid7).max(10),
});
export type LeaseEnd = z.infer<typeof LeaseEnd>;
