import 'server-only';
import type pg from 'pg';
import { decodeDeltaVarint } from '../../codec/delta-varint.ts';
import type { DecodedStreams } from './timed-samples.ts';

/** Streams of one stored run in nanoseconds; null when the run took no samples. */
export interface StoredSamples {
  index: number;
  streams: DecodedStreams | null;
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
}

/** The samples of a result's runs, in run order. */
export async function loadSamples(
  db: pg.Pool | pg.PoolClient,
  workspace: string,
  resultId: string,
): Promise<StoredSamples[]> {
  const { rows } = await db.query<Row>(
    `select run_index, infer, infer_tick_ns, infer_count, pre, pre_tick_ns, pre_count,
            post, post_tick_ns, post_count, warmup, warmup_tick_ns, warmup_count
       from run_samples where workspace = $1 and result_id = $2 order by run_index`,
    [workspace, resultId],
  );
  return rows.map((row) => {
    const infer = decode(row.infer, row.infer_tick_ns, row.infer_count);
    const pre = decode(row.pre, row.pre_tick_ns, row.pre_count);
    const post = decode(row.post, row.post_tick_ns, row.post_count);
    return {
      index: row.run_index,
      streams: infer ? { infer, pre, post } : null,
      warmup: decode(row.warmup, row.warmup_tick_ns, row.warmup_count),
    };
  });
}

function decode(
  data: Buffer | null,
  tickNs: number | null,
  count: number | null,
): Float64Array | null {
  if (data === null || tickNs === null || count === null) return null;
  return decodeDeltaVarint(data, count).map((ticks) => ticks * tickNs);
}
