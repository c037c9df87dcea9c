import * as z from 'zod';
import { Environment } from './environment.ts';
import { Line, Moment, Uuid7 } from './primitives.ts';

/** Raw 32-byte Ed25519 public key, base64url. */
export const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'must be 32 bytes in base64url');

/** POST /api/v1/devices: exchanges a single-use code for a registration of the device's own key. */
export const EnrolRequest = z.strictObject({
  code: z.string().min(16).max(128),
  publicKey: PublicKey,
  name: Line,
  instanceId: Uuid7,
  agentVersion: Line,
  environment: Environment,
});
export type EnrolRequest = z.infer<typeof EnrolRequest>;

/** `hubKey` is what the device verifies orders with from now on. */
export const EnrolReply = z.strictObject({
  deviceId: Uuid7,
  workspace: Line,
  hubKey: PublicKey,
  /** False until the owner confirmed what the page shows of the device; nothing is measured before. */
  confirmed: z.boolean(),
});
export type EnrolReply = z.infer<typeof EnrolReply>;

/** POST /api/v1/devices/challenge: a nonce to sign, so that a wrong device clock does not matter. */
export const ChallengeRequest = z.strictObject({ deviceId: Uuid7 });
export const ChallengeReply = z.strictObject({
  nonce: z.string().min(32).max(128),
  expiresAt: Moment,
});

/** POST /api/v1/devices/token: signature over `inferometer-device-token-v1:<deviceId>:<nonce>`. */
export const TokenRequest = z.strictObject({
  deviceId: Uuid7,
  nonce: z.string().min(32).max(128),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/, 'must be 64 bytes in base64url'),
});
export type TokenRequest = z.infer<typeof TokenRequest>;

export const TokenReply = z.strictObject({ token: z.string(), expiresInS: z.number().int() });
export type TokenReply = z.infer<typeof TokenReply>;

/** The bytes a device signs to prove that it holds its key. */
export function tokenMessage(deviceId: string, nonce: string): string {
  return `inferometer-device-token-v1:${deviceId}:${nonce}`;
}
