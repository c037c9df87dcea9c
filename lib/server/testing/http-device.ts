import { createHash, type KeyObject, sign } from 'node:crypto';
import { runMessage, runSignatureHeader } from '../../contract/job-order.ts';
import { signDeviceToken } from '../auth/device-token.ts';
import type { Context } from '../context.ts';
import { enrolDevice } from '../devices/enrol-device.ts';
import { createEnrolment } from '../enrolments/create-enrolment.ts';
import { makeEnrolment } from './devices.ts';

/** A device that speaks to a hub over HTTP. */
export interface HttpDevice {
  deviceId: string;
  privateKey: KeyObject;
  post: (path: string, body: unknown, options?: PostOptions) => Promise<Response>;
}

interface PostOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

/** Enrols a device that posts to `base` with a token of its own. */
export async function httpDevice(ctx: Context, base: string): Promise<HttpDevice> {
  const { code } = await createEnrolment({ confirms: true }, ctx);
  const { input, privateKey } = makeEnrolment(code);
  const { deviceId } = await enrolDevice(input, ctx);
  const authorization = `Bearer ${await signDeviceToken(ctx, deviceId)}`;
  const post: HttpDevice['post'] = (path, body, { headers, signal } = {}) =>
    fetch(`${base}${path}`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal: signal ?? null,
    });
  return { deviceId, privateKey, post };
}

/** The header by which a device stands by a run's body. */
export function runSignature(
  { deviceId, privateKey }: HttpDevice,
  body: string,
): Record<string, string> {
  const message = runMessage(deviceId, createHash('sha256').update(body).digest('hex'));
  const signature = sign(null, Buffer.from(message), privateKey);
  return { [runSignatureHeader]: signature.toString('base64url') };
}
