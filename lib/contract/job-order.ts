import * as z from 'zod';
import { JobComparison, JobEntry, JobModel, JobNoise } from './job.ts';
import { Count, Moment, Sha256, Uuid7 } from './primitives.ts';
import { StudyRef } from './study.ts';
import { Profile } from './vocabulary.ts';

/** What a job measures: one cell, two cells interleaved, or the device's own noise. */
export const JobWork = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('cell'),
    entry: JobEntry.omit({ sweep: true, profile: true }),
    /** The study of a submission's sweep: what is measured joins it when it is claimed. */
    study: StudyRef.optional(),
  }),
  z.strictObject({ kind: z.literal('comparison'), comparison: JobComparison }),
  z.strictObject({ kind: z.literal('noise'), noise: JobNoise }),
]);
export type JobWork = z.infer<typeof JobWork>;

/** A model file that the hub holds: fetched by its sha256, in place of a path. */
export const HubModel = z.strictObject({
  ...JobModel.omit({ file: true }).shape,
  sha256: Sha256,
  bytes: Count,
});
export type HubModel = z.infer<typeof HubModel>;

/** Attempts that count, at most; then the job is a dead letter with the last log. */
export const mostAttempts = 3;

/**
 * What the hub signs and the device verifies before anything is done. Nothing in it is a command or
 * a path; an unknown field makes it void. `attempt` rises, so that an old order cannot be replayed.
 */
export const JobOrder = z.strictObject({
  version: z.literal(1),
  jobId: Uuid7,
  attempt: z.number().int().min(1).max(1000),
  deviceId: Uuid7,
  issuedAt: Moment,
  /** Longest time that the attempt may take, seconds; the hub ends it then. */
  limitS: z.number().int().min(10).max(86_400),
  profile: Profile,
  work: JobWork,
  /** Models of the work that are not built in. */
  models: z.array(HubModel).max(2),
});
export type JobOrder = z.infer<typeof JobOrder>;

/** Ed25519 signature, base64url. */
export const Signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/, 'must be 64 bytes in base64url');

/** `order` is the canonical JSON (lib/codec/canonical-json.ts) of a JobOrder, as it was signed. */
export const SignedOrder = z.strictObject({
  order: z.string().max(64_000),
  signature: Signature,
});
export type SignedOrder = z.infer<typeof SignedOrder>;

/** The bytes that the hub signs. */
export function orderMessage(order: string): string {
  return `inferometer-job-v1:${order}`;
}

/** Header of POST /api/v1/runs that holds the device's signature of the body. */
export const runSignatureHeader = 'inferometer-signature';

/** The bytes that a device signs of a run report; `bodySha256` is of the body as sent. */
export function runMessage(deviceId: string, bodySha256: string): string {
  return `inferometer-run-v1:${deviceId}:${bodySha256}`;
}
