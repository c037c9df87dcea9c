import 'server-only';
import type { DeviceRow } from '../../contract/fleet.ts';
import { type Context, serverContext } from '../context.ts';
import { deviceRow, deviceSql, type StoredDevice } from './device-row.ts';

/** Every device by name, revoked ones last: what it is at, what it holds, what it found. */
export async function listDevices(ctx: Context = serverContext()): Promise<DeviceRow[]> {
  const { rows } = await ctx.pool.query<StoredDevice>(listDevicesSql, [ctx.workspace]);
  return rows.map(deviceRow);
}

/** `$1` workspace. */
export const listDevicesSql = `${deviceSql} order by d.revoked_at is not null, d.name, d.id`;
