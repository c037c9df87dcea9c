import { toBase64 } from '../../codec/base64.ts';
import { encodeHistogram } from '../../codec/histogram.ts';
import { encodeSamples } from '../../codec/sample-stream.ts';
import type { Answers, Window } from '../../contract/run.ts';
import type { LongWindow } from '../../contract/stream.ts';
import { ascending, nearestRank } from '../../stats/percentile.ts';
import { steadySamples } from './reports.ts';

/** A window that held these many samples of about `ms`, one after the other or so many at once. */
export function makeWindow(changes: Partial<Window> = {}, samples = 100, ms = 2): Window {
  return {
    wallNs: Math.ceil((samples * ms * 1.002e6) / (changes.inFlight ?? 1)),
    items: samples,
    inFlight: 1,
    callsPerSample: 1,
    callPath: 'session.run',
    ...changes,
  };
}

/** A long window of one interval after another, each with its samples, nanoseconds. */
export function makeLongWindow(parts: readonly (readonly number[])[]): LongWindow {
  const all = parts.flat();
  return {
    intervalMs: 10_000,
    count: all.length,
    intervals: parts.map((samples, i) => ({
      startMs: i * 10_000,
      count: samples.length,
      minNs: Math.min(...samples),
      maxNs: Math.max(...samples),
      sumNs: samples.reduce((sum, ns) => sum + ns, 0),
      p50Ns: nearestRank(ascending(samples), 0.5),
      histogram: toBase64(encodeHistogram(samples)),
    })),
    blockMediansNs: Array.from({ length: 10 }, (_, b) => {
      const size = Math.floor(all.length / 10);
      return nearestRank(ascending(all.slice(b * size, (b + 1) * size)), 0.5);
    }),
    first: encodeSamples(all.slice(0, 1000), 1),
    last: encodeSamples(all.slice(-1000), 1),
  };
}

/** Thirty intervals of steady samples; those of the last third take `slower` times as long. */
export function throttledWindow(slower = 1): LongWindow {
  return makeLongWindow(
    Array.from({ length: 30 }, (_, i) =>
      steadySamples(2, 100).map((ns) => Math.round(i < 20 ? ns : ns * slower)),
    ),
  );
}

/** Answers to `images` images of which the first `right` are right: class i % 10, wrong ones 99. */
export function makeAnswers(images: number, right: number): Answers {
  const predicted = new Uint8Array(2 * images);
  const bits = new Uint8Array(Math.ceil(images / 8));
  for (let i = 0; i < images; i++) {
    predicted[2 * i] = i < right ? i % 10 : 99;
    if (i < right) bits[i >> 3] = (bits[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return { predicted: toBase64(predicted), right: toBase64(bits) };
}
