import 'server-only';
import type { DeviceNoise } from '../../contract/comparison.ts';
import { fewestRepeats, noiseOfRepeats } from '../../stats/comparison/device-noise.ts';
import type { Database } from '../db/database.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** Days after which a device's noise has to be learned anew (method.md A7.3). */
export const noiseDays = 30;

/** What a noise is looked up by: a device in one environment, and what is to be compared. */
export interface NoiseKey {
  deviceId: string;
  fingerprint: string;
  combination: string;
}

/**
 * The device's noise against itself in the same environment, learned within 30 days: of the same
 * combination where there is one, else the newest. One of too few repeats to be a margin is given
 * only where there is no other. Null when it was not learned.
 */
export async function findNoise(
  db: Database,
  workspace: string,
  { deviceId, fingerprint, combination }: NoiseKey,
): Promise<DeviceNoise | null> {
  const { rows } = await db.query<Row>(
    `select n.share_95, n.repeats, n.measured_at, n.result_id
       from device_noise n
       join result r on r.workspace = n.workspace and r.id = n.result_id
       left join retraction x on x.workspace = n.workspace and x.result_id = n.result_id
      where n.workspace = $1 and n.device_id = $2 and n.fingerprint = $3 and x.result_id is null
        and r.validity <> 'rejected' and n.measured_at > now() - make_interval(days => $5)
      order by (n.repeats >= $6) desc, (n.combination = $4) desc, n.measured_at desc limit 1`,
    [workspace, deviceId, fingerprint, combination, noiseDays, fewestRepeats],
  );
  return noiseIn(rows);
}

/** What was learned from this very result, however long ago; null when it was nothing. */
export async function noiseLearnedFrom(
  db: Database,
  workspace: string,
  resultId: string,
): Promise<DeviceNoise | null> {
  const { rows } = await db.query<Row>(
    `select share_95, repeats, measured_at, result_id from device_noise
      where workspace = $1 and result_id = $2`,
    [workspace, resultId],
  );
  return noiseIn(rows);
}

interface Row {
  share_95: number;
  repeats: number;
  measured_at: Date;
  result_id: string;
}

function noiseIn([row]: readonly Row[]): DeviceNoise | null {
  return row
    ? {
        share95: row.share_95,
        repeats: row.repeats,
        measuredAt: row.measured_at.toISOString(),
        resultId: row.result_id,
      }
    : null;
}

/**
 * Keeps what a complete result that was measured against itself says of its device; nothing when it
 * is no such result, was rejected, or has no whole repeat.
 */
export async function learnNoise(
  tx: Transaction,
  workspace: string,
  resultId: string,
): Promise<void> {
  const { rows } = await tx.query<{ order: string; runs_per_side: number }>(
    `select c."order", c.runs_per_side from comparison c
       join result r on r.workspace = c.workspace and r.id = c.a_result
      where c.workspace = $1 and c.a_result = $2 and c.kind = 'aa'
        and r.state = 'complete' and r.validity <> 'rejected'`,
    [workspace, resultId],
  );
  const part = rows[0];
  if (!part) return;
  const slots = await readSlots(tx, workspace, resultId);
  const medians = slots.slice(0, part.order.length).map(({ p50_ns }) => p50_ns && p50_ns / 1e6);
  try {
    const noise = noiseOfRepeats(medians, part.order, part.runs_per_side);
    await tx.query(
      `insert into device_noise (workspace, result_id, device_id, combination, runtime_version,
         fingerprint, share_95, repeats, measured_at)
       select workspace, id, device_id, combination, runtime_version, fingerprint, $3, $4, now()
         from result where workspace = $1 and id = $2
       on conflict (workspace, result_id) do nothing`,
      [workspace, resultId, noise.share95, noise.repeats],
    );
  } catch (error) {
    // Too many runs were lost for a single whole repeat: the noise stays unknown.
    if (!(error instanceof RangeError)) throw error;
  }
}

/** A latency run that was planned first, and the index and median of the run that counts for it. */
interface Slot {
  run_index: number | null;
  p50_ns: number | null;
}

/**
 * The planned latency runs of a result in order, each with the run that counts for it: itself, or
 * the one that repeats it. Null where neither ended ok, or none came. Runs that were planned only to
 * repeat another have no place of their own.
 */
export async function readSlots(
  db: Database,
  workspace: string,
  resultId: string,
): Promise<Slot[]> {
  const { rows } = await db.query<Slot>(
    `with timed as (
       select u.run_index, u.status, u.p50_ns,
              (p.report->>'remeasures')::int as remeasures
         from run u join run_report p using (workspace, result_id, run_index)
        where u.workspace = $1 and u.result_id = $2 and u.kind = 'latency'),
     planned as (
       select (run->>'index')::int as slot
         from result r cross join jsonb_array_elements(r.planned) run
        where r.workspace = $1 and r.id = $2 and run->>'kind' = 'latency')
     select good.run_index, good.p50_ns::float8 as p50_ns
       from planned
       left join lateral (
         select run_index, p50_ns from timed
          where coalesce(remeasures, run_index) = slot and status = 'ok'
          order by run_index desc limit 1) good on true
      where not exists (select 1 from timed where run_index = slot and remeasures is not null)
      order by slot`,
    [workspace, resultId],
  );
  return rows;
}
