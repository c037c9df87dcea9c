import 'server-only';
import type { WhyNoDeadline } from '../../contract/distribution.ts';
import type { Region } from '../../contract/regions.ts';
import type { ResultCell } from '../../contract/result-cell.ts';
import type { LongWindow } from '../../contract/stream.ts';
import type { Context } from '../context.ts';
import { loadSamples, type StoredSamples } from '../runs/load-samples.ts';
import { type DecodedStreams, timedSamples } from '../runs/timed-samples.ts';
import { type LruByBytes, lruByBytes } from './lru-by-bytes.ts';
import { statesLatency } from './window-figures.ts';

/** Samples of one run in the order in which they were taken, nanoseconds. */
export type RunNs = Uint32Array | Float64Array;

/**
 * One timed part of the latency runs of a result that ended ok: its samples by run, or the windows of
 * which only histograms are kept, or why neither says how long one inference takes.
 */
export type LatencySamples =
  | { kind: 'samples'; runsNs: readonly RunNs[] }
  | { kind: 'windows'; windows: readonly LongWindow[] }
  | { kind: 'none'; reason: WhyNoDeadline };

/** What is known of a result before its samples are read. */
export interface SampledResult {
  id: string;
  cell: ResultCell;
  indexes: number[];
  samples: number;
  batched: boolean;
}

/** The most samples of one result that are read at once. */
const mostSamples = 2_000_000;

/** Sixteen million samples of less than four seconds. */
const cacheBytes = 64 * 1024 * 1024;

declare global {
  /** Kept here because a reload in development must not read everything anew. */
  var inferometerSamples: LruByBytes<LatencySamples> | undefined;
}

/** Those of these results that are finished and not withdrawn, with their latency runs that ended ok. */
export async function sampledResults(
  ids: readonly string[],
  ctx: Context,
): Promise<Map<string, SampledResult>> {
  const { rows } = await ctx.pool.query<SampledResult>(
    `select r.id, r.cell,
            coalesce(array_agg(u.run_index order by u.run_index)
              filter (where u.run_index is not null), '{}') as indexes,
            coalesce(sum(u.sample_count), 0)::float8 as samples,
            coalesce(max(u.calls_per_sample), 1) > 1 as batched
       from result r
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
       left join run u on u.workspace = r.workspace and u.result_id = r.id
                      and u.kind = 'latency' and u.status = 'ok'
      where r.workspace = $1 and r.id = any($2::uuid[]) and r.state <> 'open'
        and x.result_id is null
      group by r.workspace, r.id`,
    [ctx.workspace, ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The samples of one part of a result. They are kept in this process, least recently used ones go
 * first: asking for another deadline reads nothing.
 */
export async function latencySamples(
  result: SampledResult | undefined,
  region: Region,
  ctx: Context,
): Promise<LatencySamples> {
  if (!result) return none('none');
  if (!statesLatency(result.cell)) return none('no-latency');
  if (result.batched) return none('batched');
  if (result.samples > mostSamples) return none('too-many');
  if (result.indexes.length === 0) return none('none');
  globalThis.inferometerSamples ??= lruByBytes(cacheBytes);
  const cache = globalThis.inferometerSamples;
  // A late run makes another key: what was read without it is not asked for again.
  const key = `${ctx.workspace} ${result.id} ${region} ${result.indexes.join()}`;
  const kept = cache.get(key);
  if (kept) return kept;
  const runs = await loadSamples(ctx.pool, ctx.workspace, result.id, result.indexes);
  const samples = partOf(runs, region, result.cell);
  cache.set(key, samples, bytesOf(samples));
  return samples;
}

function none(reason: WhyNoDeadline): LatencySamples {
  return { kind: 'none', reason };
}

function partOf(runs: readonly StoredSamples[], region: Region, cell: ResultCell): LatencySamples {
  const windows = runs.flatMap(({ longWindow }) => longWindow ?? []);
  if (windows.length > 0 && windows.length === runs.length) {
    return region === cell.timedRegion ? { kind: 'windows', windows } : none('not-timed');
  }
  const streams = runs.flatMap((run) => (run.streams?.infer.length ? [run.streams] : []));
  if (streams.length === 0) return none('none');
  const parts = streams.map((one) => timedPart(one, region, cell));
  const timed = parts.filter((part) => part !== null);
  if (timed.length < parts.length) return none('not-timed');
  return { kind: 'samples', runsNs: timed.map(compact) };
}

/** The same parts as those of which a point states figures (lib/link/timer.ts). */
function timedPart(
  streams: DecodedStreams,
  region: Region,
  { timedRegion }: ResultCell,
): Float64Array | null {
  switch (region) {
    case 'infer':
      return timedRegion === 'total' ? null : streams.infer;
    case 'pre':
      return streams.pre;
    case 'post':
      return streams.post;
    case 'total': {
      const apart = streams.pre !== null || streams.post !== null;
      return apart || timedRegion === 'total' ? timedSamples(streams, 'total') : null;
    }
  }
}

/** Half the memory where every sample is below 2^32 ns, and exactly the same numbers. */
function compact(samples: Float64Array): RunNs {
  return samples.every((ns) => ns < 2 ** 32) ? Uint32Array.from(samples) : samples;
}

function bytesOf(samples: LatencySamples): number {
  if (samples.kind === 'samples') {
    return samples.runsNs.reduce((sum, run) => sum + run.byteLength, 200);
  }
  if (samples.kind === 'none') return 200;
  const intervals = samples.windows.flatMap((window) => window.intervals);
  return intervals.reduce((sum, { histogram }) => sum + 200 + 2 * histogram.length, 100_000);
}
