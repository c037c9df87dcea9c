import * as z from 'zod';
import { PublicKey } from './device.ts';
import { Line, Moment, Uuid7 } from './primitives.ts';

/** Works once, for 15 minutes. */
export const codeMinutes = 15;

/** POST /api/v1/enrolments (owner): a code that is live at once, and the page that follows it. */
export const EnrolmentReply = z.strictObject({
  id: Uuid7,
  /** Shown once; only its hash is stored. */
  code: Line,
  expiresAt: Moment,
  /** The hub's time of this answer: how long the code works is counted from it. */
  now: Moment,
});
export type EnrolmentReply = z.infer<typeof EnrolmentReply>;

/**
 * POST /api/v1/enrolments/contact, by the installer, before it writes anything: the code in the
 * body, never in an address. Answers 204, or 401 `code` as a plain sentence.
 */
export const EnrolmentContact = z.strictObject({
  code: z.string().min(16).max(128),
  os: z.string().max(40),
  arch: z.string().max(40),
  libc: z.string().max(40),
});
export type EnrolmentContact = z.infer<typeof EnrolmentContact>;

/** Steps that the page shows; each but the first has the moment at which it happened. */
export const EnrolmentStep = z.enum(['waiting', 'contacted', 'enrolled', 'first result']);
export type EnrolmentStep = z.infer<typeof EnrolmentStep>;

/** GET /api/v1/enrolments/{id} (owner): how far the device has come. */
export const EnrolmentProgress = z.strictObject({
  id: Uuid7,
  step: EnrolmentStep,
  createdAt: Moment,
  expiresAt: Moment,
  revokedAt: Moment.nullable(),
  contact: z
    .strictObject({ at: Moment, address: Line, os: Line, arch: Line, libc: Line })
    .nullable(),
  device: z
    .strictObject({ id: Uuid7, name: Line, enrolledAt: Moment, confirmedAt: Moment.nullable() })
    .nullable(),
  firstResult: z.strictObject({ id: Uuid7, at: Moment }).nullable(),
  /** The last thing that went wrong with this code, in one word and one sentence. */
  failure: z
    .strictObject({
      code: z.enum(['code_expired', 'code_used', 'duplicate', 'agent_too_old', 'unsupported']),
      detail: Line,
      at: Moment,
    })
    .nullable(),
});
export type EnrolmentProgress = z.infer<typeof EnrolmentProgress>;

/** GET /api/v1/hub (public): who this hub is. A device pins the key when it enrols. */
export const HubIdentity = z.strictObject({
  publicKey: PublicKey,
  agentVersion: Line,
  /** Oldest agent that is still let in. */
  oldestAgent: Line,
});
export type HubIdentity = z.infer<typeof HubIdentity>;
