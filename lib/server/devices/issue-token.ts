import 'server-only';
import { createPublicKey, verify } from 'node:crypto';
import type * as z from 'zod';
import { type TokenReply, type TokenRequest, tokenMessage } from '../../contract/device.ts';
import { deviceTokenSeconds, signDeviceToken } from '../auth/device-token.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * A 15-minute token for a device that signed its challenge. A challenge is used up by the first
 * attempt, right or wrong; one that stays behind as used is the trace of a token.
 *
 * @throws HttpProblem 401 with one answer for every way of being wrong
 */
export async function issueToken(
  input: TokenRequest,
  ctx: Context = serverContext(),
): Promise<z.infer<typeof TokenReply>> {
  const { rows } = await ctx.pool.query<{ public_key: string }>(
    `update challenge c set used_at = now()
       from device d
      where c.workspace = $1 and c.nonce = $2 and c.device_id = $3
        and c.used_at is null and c.expires_at > now()
        and d.workspace = c.workspace and d.id = c.device_id and d.revoked_at is null
      returning d.public_key`,
    [ctx.workspace, input.nonce, input.deviceId],
  );
  const publicKey = rows[0]?.public_key;
  if (!publicKey || !signedBy(publicKey, input)) {
    if (publicKey) await forget(ctx, input.nonce);
    throw HttpProblem.unauthorised('The challenge is unknown, used or wrongly signed: ask again.');
  }
  const token = await signDeviceToken(ctx, input.deviceId);
  return { token, expiresInS: deviceTokenSeconds };
}

async function forget({ pool, workspace }: Context, nonce: string): Promise<void> {
  await pool.query('delete from challenge where workspace = $1 and nonce = $2', [workspace, nonce]);
}

function signedBy(publicKey: string, { deviceId, nonce, signature }: TokenRequest): boolean {
  const message = new TextEncoder().encode(tokenMessage(deviceId, nonce));
  try {
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: publicKey },
      format: 'jwk',
    });
    return verify(null, message, key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}
