import * as z from 'zod';
import { Capability, DeviceDataSet, DeviceState } from './device-state.ts';
import { DeviceClass } from './environment.ts';
import { JobWork } from './job-order.ts';
import { Hold, JobProgress } from './lease.ts';
import { Count, Line, Moment, Paragraph, Slug, Uuid7 } from './primitives.ts';
import { Readings } from './reading.ts';
import { Profile } from './vocabulary.ts';

/** States of a job. `expired` is the dead letter: three attempts were lost. */
export const JobState = z.enum([
  'queued',
  'leased',
  'cooling',
  'running',
  'uploading',
  'done',
  'failed',
  'cancelled',
  'expired',
  'unsupported',
]);
export type JobState = z.infer<typeof JobState>;

/** States in which a device holds a lease. */
export const heldStates = ['leased', 'cooling', 'running', 'uploading'] as const;
/** States that a job never leaves. */
export const endStates = ['done', 'failed', 'cancelled', 'expired', 'unsupported'] as const;

/** What a device is at, as the list of devices says it. */
export const DeviceActivity = z.enum([
  'measuring',
  'throttled',
  'cooling',
  'idle',
  'waiting for approval',
  'maintenance',
  'paused',
  'offline',
  'revoked',
]);
export type DeviceActivity = z.infer<typeof DeviceActivity>;

/** One row of GET /api/v1/devices (owner). */
export const DeviceRow = z.strictObject({
  id: Uuid7,
  name: Line,
  deviceClass: DeviceClass,
  tags: z.array(Slug),
  activity: DeviceActivity,
  /** The job it holds, and what that is at. */
  job: z.strictObject({ id: Uuid7, title: Line, progress: JobProgress.nullable() }).nullable(),
  queued: Count,
  state: DeviceState.nullable(),
  capabilities: z.array(Capability),
  /** Null from an agent that does not tell which it has. */
  dataSets: z.array(DeviceDataSet).nullable(),
  results: Count,
  agentVersion: Line,
  /** Whether the hub serves a newer agent than this one runs. */
  outdated: z.boolean(),
  heardAt: Moment.nullable(),
  enrolledAt: Moment,
  /** When another living instance with this identity was noticed: a cloned card. */
  clonedAt: Moment.nullable(),
});
export type DeviceRow = z.infer<typeof DeviceRow>;

/** A kept change of what a device is called or may do. */
export const DeviceChange = z.strictObject({
  at: Moment,
  change: z.enum([
    'confirmed',
    'renamed',
    'tagged',
    'maintenance on',
    'maintenance off',
    'paused',
    'resumed',
    'revoked',
  ]),
  /** The new name or tags. */
  detail: Paragraph.nullable(),
  reason: Line.nullable(),
});
export type DeviceChange = z.infer<typeof DeviceChange>;

/** GET /api/v1/devices/{id} (owner). */
export const DeviceDetail = z.strictObject({
  ...DeviceRow.shape,
  hold: Hold.nullable(),
  /** First and last four hex digits of the sha256 of its public key. */
  keyPrint: Line,
  /** The newest of its 15-minute tokens that still work; null when none does. */
  token: z.strictObject({ issuedAt: Moment, expiresAt: Moment }).nullable().optional(),
  identity: Readings,
  details: Readings,
  fingerprint: Line,
  /** The last 50, newest first. */
  changes: z.array(DeviceChange).max(50).optional(),
});
export type DeviceDetail = z.infer<typeof DeviceDetail>;

/** PATCH /api/v1/devices/{id} (owner). Confirming is what lets a new device measure. */
export const DeviceUpdate = z.strictObject({
  name: Line.optional(),
  tags: z.array(Slug).max(20).optional(),
  confirmed: z.literal(true).optional(),
  maintenance: z.boolean().optional(),
  paused: z.boolean().optional(),
  revoked: z.literal(true).optional(),
  /** Why, for whoever looks after the device later. */
  reason: Line.optional(),
});
export type DeviceUpdate = z.infer<typeof DeviceUpdate>;

/** One row of GET /api/v1/jobs?state=&device=&submission=&after=&limit= (owner), newest first. */
export const JobRow = z.strictObject({
  id: Uuid7,
  submission: z.strictObject({ id: Uuid7, name: Line }),
  title: Line,
  work: JobWork,
  profile: Profile,
  state: JobState,
  priority: z.number().int(),
  /** The device that holds or measured it, or the only one that may. */
  device: z.strictObject({ id: Uuid7, name: Line }).nullable(),
  /** How many devices may take it. */
  candidates: Count,
  attempts: Count,
  cancelling: z.boolean(),
  progress: JobProgress.nullable(),
  reason: Line.nullable(),
  estimatedS: Count.nullable(),
  createdAt: Moment,
  startedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
  resultIds: z.array(Uuid7),
});
export type JobRow = z.infer<typeof JobRow>;

/** `after` of the next page, or null. `counts` are over all jobs, by state. */
export const JobList = z.strictObject({
  jobs: z.array(JobRow),
  after: Uuid7.nullable(),
  counts: z.partialRecord(JobState, Count),
});
export type JobList = z.infer<typeof JobList>;

/** A kept change of state. */
export const JobTransition = z.strictObject({
  at: Moment,
  from: JobState.nullable(),
  to: JobState,
  attempt: Count,
  device: z.strictObject({ id: Uuid7, name: Line }).nullable(),
  reason: Line.nullable(),
});
export type JobTransition = z.infer<typeof JobTransition>;

/** GET /api/v1/jobs/{id} (owner). */
export const JobDetail = z.strictObject({
  ...JobRow.shape,
  transitions: z.array(JobTransition),
  /** The end of what the last attempt printed. */
  log: Paragraph.nullable(),
});
export type JobDetail = z.infer<typeof JobDetail>;

/** POST /api/v1/jobs/{id}/cancel and POST /api/v1/submissions/{id}/cancel answer with it. */
export const CancelReply = z.strictObject({
  /** Ended at once. */
  cancelled: Count,
  /** Running: the device hears of it within two heartbeats. */
  cancelling: Count,
});
export type CancelReply = z.infer<typeof CancelReply>;
