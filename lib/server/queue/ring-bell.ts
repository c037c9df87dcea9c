import 'server-only';
import type { Database } from '../db/database.ts';

/** Channel on which every server process hears that devices may find work (or are held no longer). */
export const queueChannel = 'inferometer_queue';

/** Postgres takes 8,000 bytes a notification: so many ids fit with room to spare. */
const idsPerRing = 150;

/**
 * Wakes requests for work of these devices, in whichever process they wait. Inside a transaction it
 * is heard when that commits. A ring that is lost costs at most the rest of the poll.
 */
export async function ringBell(
  db: Database,
  workspace: string,
  deviceIds: Iterable<string>,
): Promise<void> {
  const devices = [...new Set(deviceIds)];
  for (let i = 0; i < devices.length; i += idsPerRing) {
    const payload = JSON.stringify({ workspace, devices: devices.slice(i, i + idsPerRing) });
    await db.query('select pg_notify($1, $2)', [queueChannel, payload]);
  }
}
