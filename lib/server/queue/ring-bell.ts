import 'server-only';
import type { Database } from '../db/database.ts';

/**
 * Channel on which every server process hears that devices may find work (or are held no longer), and
 * that jobs changed.
 */
export const queueChannel = 'inferometer_queue';

/** Topic of whoever follows the list of jobs. */
export const allJobs = 'jobs';

/** Postgres takes 8,000 bytes a notification: so many ids fit with room to spare. */
const idsPerRing = 150;

/**
 * Wakes requests that wait for these topics (ids of devices and jobs), in whichever process they are.
 * Inside a transaction it is heard when that commits. A ring that is lost costs at most the rest of
 * the wait.
 */
export async function ringBell(
  db: Database,
  workspace: string,
  topics: Iterable<string>,
): Promise<void> {
  const all = [...new Set(topics)];
  for (let i = 0; i < all.length; i += idsPerRing) {
    const payload = JSON.stringify({ workspace, topics: all.slice(i, i + idsPerRing) });
    await db.query('select pg_notify($1, $2)', [queueChannel, payload]);
  }
}
