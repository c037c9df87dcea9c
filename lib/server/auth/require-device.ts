import 'server-only';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
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
 * @throws HttpProblem 401
 */
export async function requireDevice(
  headers: Headers,
  ctx: Context = serverContext(),
): Promise<DeviceIdentity> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(headers.get('authorization') ?? '')?.[1];
  const deviceId = token ? await readDeviceToken(ctx, token) : null;
  if (!deviceId) {
    throw HttpProblem.unauthorised('The device token is missing, expired or wrong: get a new one.');
  }
  const { rows } = await ctx.pool.query<{ device_class: string }>(
    `update device set last_seen_at = now()
      where workspace = $1 and id = $2 and revoked_at is null
      returning device_class`,
    [ctx.workspace, deviceId],
  );
  const device = rows[0];
  if (!device) throw HttpProblem.unauthorised('This device is not enrolled here: enrol it again.');
  return { deviceId, deviceClass: device.device_class };
}
