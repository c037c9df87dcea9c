import 'server-only';
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { DeviceChange, DeviceDetail } from '../../contract/fleet.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import { Readings } from '../../contract/reading.ts';
import { deviceTokenSeconds } from '../auth/device-token.ts';
import { type Context, serverContext } from '../context.ts';
import { holdOf } from './device-activity.ts';
import { deviceRow, deviceSql, type StoredDevice } from './device-row.ts';

const Stored = z.object({ identity: Readings, details: Readings });

type StoredDetail = StoredDevice & {
  public_key: string;
  environment: unknown;
  fingerprint: string;
};

/** Changes of a device that its page shows, newest first. */
const mostChanges = 50;

/** One device with its facts and what was last changed about it; null when there is none. */
export async function getDevice(
  id: string,
  ctx: Context = serverContext(),
): Promise<DeviceDetail | null> {
  if (!Uuid7.safeParse(id).success) return null;
  const { pool, workspace } = ctx;
  const { rows } = await pool.query<StoredDetail>(
    `select s.*, d.public_key, d.environment, d.fingerprint
       from (${deviceSql} and d.id = $2) s
       join device d on d.workspace = $1 and d.id = s.id`,
    [workspace, id],
  );
  const [row] = rows;
  if (!row) return null;
  const environment = Stored.safeParse(row.environment);
  const { confirmed_at: confirmedAt, maintenance, paused } = row;
  return {
    ...deviceRow(row),
    hold: row.revoked_at ? null : holdOf({ confirmedAt, maintenance, paused }),
    keyPrint: keyPrint(row.public_key),
    token: row.revoked_at ? null : await readToken(ctx, id),
    identity: environment.data?.identity ?? {},
    details: environment.data?.details ?? {},
    fingerprint: row.fingerprint,
    changes: await readChanges(ctx, id),
  };
}

async function readChanges({ pool, workspace }: Context, id: string): Promise<DeviceChange[]> {
  const { rows } = await pool.query<Omit<DeviceChange, 'at'> & { at: Date }>(
    `select at, change, detail, reason from device_change
      where workspace = $1 and device_id = $2 order by id desc limit ${mostChanges}`,
    [workspace, id],
  );
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Tokens are not stored: the challenge that one was given for is. */
async function readToken({ pool, workspace }: Context, id: string): Promise<DeviceDetail['token']> {
  const { rows } = await pool.query<{ used_at: Date; now: Date }>(
    `select used_at, now() as now from challenge
      where workspace = $1 and device_id = $2 and used_at is not null
      order by used_at desc limit 1`,
    [workspace, id],
  );
  const [row] = rows;
  if (!row) return null;
  const expiresAt = new Date(row.used_at.getTime() + deviceTokenSeconds * 1000);
  if (expiresAt <= row.now) return null;
  return { issuedAt: row.used_at.toISOString(), expiresAt: expiresAt.toISOString() };
}

/** As people compare keys: `41ab 9f2c`, of the hash of its 32 bytes. */
function keyPrint(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64url')).digest('hex');
  return `${hash.slice(0, 4)} ${hash.slice(-4)}`;
}
