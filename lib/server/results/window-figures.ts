import 'server-only';
import type { Conditions } from '../../contract/environment.ts';
import type { ResultCell } from '../../contract/result-cell.ts';
import type { LongWindow } from '../../contract/stream.ts';
import type { SustainedFigures } from '../../contract/sustained.ts';
import { sustainedFigures } from '../../stats/sustained.ts';
import type { Database } from '../db/database.ts';

/** True when a latency says how long one request takes: one in flight, and not all at once. */
export function statesLatency({
  concurrency,
  scenario,
}: Pick<ResultCell, 'concurrency' | 'scenario'>): boolean {
  return (concurrency ?? 1) === 1 && scenario !== 'Offline' && scenario !== 'Server';
}

/**
 * Items a second over the measured windows of the latency runs that ended ok, by their wall time;
 * null when no run stated its window. Never 1/latency (method.md A2).
 */
export async function readThroughput(
  db: Database,
  workspace: string,
  resultId: string,
): Promise<number | null> {
  const { rows } = await db.query<{ per_s: number | null }>(
    `select (sum(items) / nullif(sum(window_ns), 0) * 1e9)::float8 as per_s from run
      where workspace = $1 and result_id = $2 and kind = 'latency' and status = 'ok'
        and items is not null and window_ns is not null`,
    [workspace, resultId],
  );
  return rows[0]?.per_s ?? null;
}

/** What the first long window of a result that ended ok came to; null when it has none. */
export async function readSustained(
  db: Database,
  workspace: string,
  resultId: string,
  cell: Pick<ResultCell, 'scenario'>,
): Promise<SustainedFigures | null> {
  if (cell.scenario !== 'Sustained') return null;
  const { rows } = await db.query<{ long_window: LongWindow; during: Conditions[] }>(
    `select long_window, report->'conditions'->'during' as during
       from run join run_samples using (workspace, result_id, run_index)
       join run_report using (workspace, result_id, run_index)
      where workspace = $1 and result_id = $2 and kind = 'latency' and status = 'ok'
        and long_window is not null
      order by run_index limit 1`,
    [workspace, resultId],
  );
  const run = rows[0];
  return run ? sustainedFigures(run.long_window, run.during) : null;
}
