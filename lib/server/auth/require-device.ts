import 'server-only';
import { createHash } from 'node:crypto';
import { runMessage, runSignatureHeader } from '../../contract/job-order.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { isSignedBy } from '../keys/is-signed-by.ts';
import { deviceRevoked } from './device-revoked.ts';
import { readDeviceToken } from './device-token.ts';

/** An enrolled device that proved that it holds its key. */
export interface DeviceIdentity {
  deviceId: string;
  deviceClass: string;
}

/**
 * The device whose token the request carries. Its row is read each time, so that a revoked device
 * is refused at once.
 *
 * @throws HttpProblem 401, `/problems/revoked` when its owner revoked it
 */
export async function requireDevice(
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<DeviceIdentity> {
  const { deviceId, deviceClass } = await provenDevice(headers, ctx);
  return { deviceId, deviceClass };
}

/**
 * The same, of a request whose body the device has signed: what it measured is its own word then, also
 * where the connection is plain http.
 *
 * @returns the device, and a check of the body that throws HttpProblem 401 when the signature is
 * missing or of another body
 */
export async function requireSigner(
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<{ device: DeviceIdentity; checkBody: (body: Uint8Array) => void }> {
  const { deviceId, deviceClass, publicKey } = await provenDevice(headers, ctx);
  const signature = headers.get(runSignatureHeader) ?? '';
  const checkBody = (body: Uint8Array) => {
    const sha256 = createHash('sha256').update(body).digest('hex');
    if (isSignedBy(publicKey, runMessage(deviceId, sha256), signature)) return;
    const wrong = signature === '' ? 'is missing' : 'is not of this body by the key of this device';
    throw HttpProblem.unauthorised(
      `The header ${runSignatureHeader} ${wrong}: sign the bytes that are sent, or update the agent.`,
    );
  };
  return { device: { deviceId, deviceClass }, checkBody };
}

interface DeviceRow {
  deviceClass: string;
  publicKey: string;
  revoked: boolean;
}

async function provenDevice(
  headers: Headers,
  ctx: Context,
): Promise<Omit<DeviceRow, 'revoked'> & { deviceId: string }> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.get('authorization') ?? '')?.[1];
  const deviceId = token ? await readDeviceToken(ctx, token) : null;
  if (!deviceId) {
    throw HttpProblem.unauthorised('The device token is missing, expired or wrong: get a new one.');
  }
  const { rows } = await ctx.pool.query<DeviceRow>(
    `update device
        set last_seen_at = case when revoked_at is null then now() else last_seen_at end
      where workspace = $1 and id = $2
      returning device_class as "deviceClass", public_key as "publicKey",
                revoked_at is not null as revoked`,
    [ctx.workspace, deviceId],
  );
  const [device] = rows;
  if (!device) throw HttpProblem.unauthorised('This device is not enrolled here: enrol it again.');
  if (device.revoked) throw deviceRevoked();
  const { deviceClass, publicKey } = device;
  return { deviceId, deviceClass, publicKey };
}
