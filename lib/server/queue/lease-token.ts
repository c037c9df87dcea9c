import 'server-only';
import { createHash, createHmac } from 'node:crypto';
import type { Context } from '../context.ts';
import { secretFile } from '../secret-file.ts';

const secrets = new WeakMap<Context, string>();

/**
 * The token of one lease: 256 bits that nobody can guess without the hub's secret, and that the hub
 * can make again when the device did not get its answer. Only its hash is stored.
 */
export function leaseToken(
  ctx: Context,
  lease: { jobId: string; attempt: number; deviceId: string; claimId: string },
): string {
  const secret = secrets.get(ctx) ?? secretFile(ctx.dataDir, 'lease-token-secret');
  secrets.set(ctx, secret);
  const { jobId, attempt, deviceId, claimId } = lease;
  return createHmac('sha256', secret)
    .update(`inferometer-lease-v1:${ctx.workspace}:${deviceId}:${claimId}:${jobId}:${attempt}`)
    .digest('base64url');
}

/** What is stored of a token, and compared: sha256 in hex. */
export function tokenSha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
