import 'server-only';
import { jwtVerify, SignJWT } from 'jose';
import type { Context } from '../context.ts';
import { secretFile } from '../secret-file.ts';

/** Seconds for which a device's token is good. */
export const deviceTokenSeconds = 15 * 60;

const issuer = 'inferometer';
const audience = 'inferometer-device';

/** A signed token that names the device and the workspace; it is checked without a look-up. */
export async function signDeviceToken(ctx: Context, deviceId: string): Promise<string> {
  return new SignJWT({ ws: ctx.workspace })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(deviceId)
    .setIssuedAt()
    .setExpirationTime(`${deviceTokenSeconds}s`)
    .sign(key(ctx));
}

/** The device a token names, or null when it is expired, forged or of another workspace. */
export async function readDeviceToken(ctx: Context, token: string): Promise<string | null> {
  try {
    const { payload } = await jwtVerify(token, key(ctx), {
      algorithms: ['HS256'],
      issuer,
      audience,
    });
    return payload.ws === ctx.workspace ? (payload.sub ?? null) : null;
  } catch {
    return null;
  }
}

const keys = new WeakMap<Context, Uint8Array>();

function key(ctx: Context): Uint8Array {
  const known =
    keys.get(ctx) ?? new TextEncoder().encode(secretFile(ctx.dataDir, 'device-token-secret'));
  keys.set(ctx, known);
  return known;
}
