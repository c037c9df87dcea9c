import { fromBase64 } from '../../codec/base64.ts';
import { bucketOf, bucketStart, decodeHistogram, histogramCount } from '../../codec/histogram.ts';
import type { RunReport } from '../../contract/run.ts';
import type { Interval, LongWindow } from '../../contract/stream.ts';
import type { Refuse } from './refuse.ts';

/** How many samples stand whole at either end of a long window. */
const wholeSamples = 1000;

/** Checks that the intervals of a long window rise in time, decode, and add up to its count. */
export function checkLongWindow(window: LongWindow, report: RunReport, refuse: Refuse): void {
  if (report.streams) refuse('longWindow', 'must be null when streams are there');
  if (!report.window) refuse('window', 'must be there beside a long window');
  if (report.cell.timedRegion !== 'infer') {
    refuse('longWindow', 'holds the runtime call alone, and cell.timedRegion is not infer');
  }
  for (const end of ['first', 'last'] as const) {
    const most = Math.min(wholeSamples, window.count);
    if (window[end].count > most) refuse(`longWindow.${end}.count`, `must be at most ${most}`);
  }
  const sum = window.intervals.reduce((total, { count }) => total + count, 0);
  if (sum !== window.count) {
    refuse('longWindow.count', `must be what its intervals add up to (${sum})`);
  }
  let after = -1;
  for (const [i, interval] of window.intervals.entries()) {
    const reason = wrongInterval(interval, after);
    if (reason) {
      refuse(`longWindow.intervals.${i}.${reason[0]}`, reason[1]);
      return;
    }
    after = interval.startMs;
  }
}

/** The first field of an interval that contradicts the others, and why. */
function wrongInterval(interval: Interval, after: number): [keyof Interval, string] | null {
  const { startMs, count, minNs, maxNs, p50Ns, sumNs } = interval;
  if (startMs <= after) return ['startMs', 'must be later than that of the interval before'];
  if (count === 0) return ['count', 'must be at least 1: empty intervals are left out'];
  if (minNs > maxNs) return ['maxNs', `must not be below minNs (${minNs})`];
  // A median that was read off a histogram is the middle of its bucket.
  const [least, most] = [bucketOf(minNs), bucketOf(maxNs)];
  if (p50Ns < bucketStart(least) || p50Ns > bucketStart(most + 1)) {
    return ['p50Ns', 'must lie in the buckets between minNs and maxNs'];
  }
  if (sumNs < count * minNs || sumNs > count * maxNs) {
    return ['sumNs', 'must lie between count times minNs and count times maxNs'];
  }
  try {
    const histogram = decodeHistogram(fromBase64(interval.histogram));
    const buckets = [...histogram.keys()];
    const [first = 0, last = 0] = [buckets[0], buckets.at(-1)];
    if (histogramCount(histogram) !== count) return ['histogram', `must count to ${count}`];
    // An agent may end its histograms early: what lies beyond then stands in its last bucket.
    if (last > most || (first < least && first !== last)) {
      return ['histogram', 'must not reach beyond minNs and maxNs'];
    }
  } catch (error) {
    return ['histogram', error instanceof Error ? error.message : String(error)];
  }
  return null;
}
