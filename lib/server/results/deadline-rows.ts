import 'server-only';
import { fromBase64 } from '../../codec/base64.ts';
import { bucketStart, decodeHistogram } from '../../codec/histogram.ts';
import {
  type DeadlineReport,
  type DeadlineRow,
  deadlineBatch,
  type WhyNoDeadline,
} from '../../contract/distribution.ts';
import { Uuid7 } from '../../contract/primitives.ts';
import type { Region } from '../../contract/regions.ts';
import type { LongWindow } from '../../contract/stream.ts';
import { countMisses } from '../../stats/misses.ts';
import { wilson } from '../../stats/wilson.ts';
import { type Context, serverContext } from '../context.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { type LatencySamples, latencySamples, sampledResults } from './latency-samples.ts';

/** The longest deadline that is counted against, milliseconds. */
export const longestDeadlineMs = 1e7;

const nsPerMs = 1e6;

/**
 * How the stored samples of some results keep a deadline (field.md N12), in the order in which they
 * were asked for; those that cannot be counted are named with the reason.
 *
 * @throws HttpProblem 400 for a deadline that is none, for no id or more than 100
 */
export async function deadlineRows(
  { ms, region, resultIds }: { ms: number; region: Region; resultIds: readonly string[] },
  ctx: Context = serverContext(),
): Promise<DeadlineReport> {
  if (!(ms > 0 && ms <= longestDeadlineMs)) {
    throw HttpProblem.badRequest('ms is no deadline: it is above 0 and at most 10,000,000.');
  }
  const ids = [...new Set(resultIds)];
  if (ids.length === 0 || ids.length > deadlineBatch) {
    throw HttpProblem.badRequest(`results names ${ids.length} results: ask for 1 to 100 at once.`);
  }
  if (!ids.every((id) => Uuid7.safeParse(id).success)) {
    throw HttpProblem.badRequest(
      'results holds what is no id of a result: ids stand between commas.',
    );
  }
  const known = await sampledResults(ids, ctx);
  const report: DeadlineReport = { deadlineMs: ms, region, rows: [], leftOut: [] };
  // One result after another: a hundred of them together may hold more than memory does.
  for (const resultId of ids) {
    const row = rowOf(await latencySamples(known.get(resultId), region, ctx), ms * nsPerMs);
    if (typeof row === 'string') report.leftOut.push({ resultId, reason: row });
    else report.rows.push({ resultId, ...row });
  }
  return report;
}

function rowOf(
  samples: LatencySamples,
  deadlineNs: number,
): Omit<DeadlineRow, 'resultId'> | WhyNoDeadline {
  switch (samples.kind) {
    case 'none':
      return samples.reason;
    case 'samples': {
      const {
        samples: count,
        missed,
        longestNs,
        longestStreak,
      } = countMisses(samples.runsNs, deadlineNs);
      return { ...shareOf(missed, count), longestMs: longestNs / nsPerMs, longestStreak };
    }
    case 'windows': {
      const intervals = samples.windows.flatMap((window) => window.intervals);
      const count = intervals.reduce((sum, interval) => sum + interval.count, 0);
      if (count === 0) return 'none';
      const missed = missedIn(intervals, deadlineNs);
      if (missed === null) return 'too-coarse';
      const longestNs = intervals.reduce((most, { maxNs }) => Math.max(most, maxNs), 0);
      return { ...shareOf(missed, count), longestMs: longestNs / nsPerMs, longestStreak: null };
    }
  }
}

function shareOf(missed: number, samples: number) {
  return { samples, missed, share: missed / samples, ...wilson(missed, samples) };
}

/** Exact where no bucket with samples reaches over the deadline; null where one does. */
function missedIn(intervals: LongWindow['intervals'], deadlineNs: number): number | null {
  let missed = 0;
  for (const { count, minNs, maxNs, histogram } of intervals) {
    if (maxNs <= deadlineNs) continue;
    if (minNs > deadlineNs) {
      missed += count;
      continue;
    }
    for (const [bucket, held] of decodeHistogram(fromBase64(histogram))) {
      // Buckets hold whole nanoseconds: the last one of this is one before the next begins.
      if (bucketStart(bucket + 1) - 1 <= deadlineNs) continue;
      if (bucketStart(bucket) <= deadlineNs) return null;
      missed += held;
    }
  }
  return missed;
}
