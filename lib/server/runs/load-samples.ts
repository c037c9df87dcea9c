import 'server-only';
import { decodeDeltaVarint } from '../../codec/delta-varint.ts';
import type { LongWindow } from '../../contract/stream.ts';
import type { Database } from '../db/database.ts';
import type { MeasuredRun } from './run-figures.ts';

/** One stored run with its streams in nanoseconds; null when the run took no samples. */
export interface StoredSamples extends MeasuredRun {
  warmup: Float64Array | null;
}

interface Row {
  run_index: number;
  infer: Buffer | null;
  infer_tick_ns: number | null;
  infer_count: number | null;
  pre: Buffer | null;
  pre_tick_ns: number | null;
  pre_count: number | null;
  post: Buffer | null;
  post_tick_ns: number | null;
  post_count: number | null;
  warmup: Buffer | null;
  warmup_tick_ns: number | null;
  warmup_count: number | null;
  long_window: LongWindow | null;
  calls_per_sample: number;
  wall_ns: string | null;
  items: string | null;
  window_ns: string | null;
  in_flight: number | null;
}

/** The samples of a result's runs, or of those whose indexes are given, in run order. */
export async function loadSamples(
  db: Database,
  workspace: string,
  resultId: string,
  indexes: readonly number[] | null = null,
): Promise<StoredSamples[]> {
  const { rows } = await db.query<Row>(
    `select run_index, infer, infer_tick_ns, infer_count, pre, pre_tick_ns, pre_count,
            post, post_tick_ns, post_count, warmup, warmup_tick_ns, warmup_count, long_window,
            calls_per_sample, wall_ns, items, window_ns, in_flight
       from run_samples join run using (workspace, result_id, run_index)
      where workspace = $1 and result_id = $2 and ($3::int[] is null or run_index = any($3))
      order by run_index`,
    [workspace, resultId, indexes],
  );
  return rows.map((row) => {
    const infer = decode(row.infer, row.infer_tick_ns, row.infer_count);
    const pre = decode(row.pre, row.pre_tick_ns, row.pre_count);
    const post = decode(row.post, row.post_tick_ns, row.post_count);
    return {
      index: row.run_index,
      streams: infer ? { infer, pre, post } : null,
      longWindow: row.long_window,
      callsPerSample: row.calls_per_sample,
      wallNs: row.wall_ns === null ? null : Number(row.wall_ns),
      window: windowOf(row),
      warmup: decode(row.warmup, row.warmup_tick_ns, row.warmup_count),
    };
  });
}

function windowOf({ items, window_ns, in_flight }: Row): MeasuredRun['window'] {
  if (items === null || window_ns === null || in_flight === null) return null;
  return { wallNs: Number(window_ns), items: Number(items), inFlight: in_flight };
}

function decode(
  data: Buffer | null,
  tickNs: number | null,
  count: number | null,
): Float64Array | null {
  if (data === null || tickNs === null || count === null) return null;
  return decodeDeltaVarint(data, count).map((ticks) => ticks * tickNs);
}
