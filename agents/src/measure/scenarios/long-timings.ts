import { bucketOf } from '../../../../lib/codec/histogram.ts';
import { encodeSamples } from '../../../../lib/codec/sample-stream.ts';
import type { LongWindow } from '../../../../lib/contract/stream.ts';
import { toNanoseconds } from '../clock.ts';
import type { Sink } from '../loop.ts';
import { blockMedians, fitIntervals, type Stretch } from './long-window.ts';

const intervalMs = 1000;
/** Up to 68 minutes a call: more than any window is long. */
const buckets = bucketOf(2 ** 42) + 1;
const edgeSamples = 1000;

/**
 * The infer times of a long window by second, in memory that is there before the first sample:
 * log-linear histograms with count, sum, least and most, and the first and last thousand samples.
 */
export class LongTimings implements Sink {
  readonly #calls: number;
  readonly #intervals: number;
  readonly #histograms: Uint32Array;
  /** Least, most and sum of each interval. */
  readonly #figures: Float64Array;
  readonly #first = new Float64Array(edgeSamples);
  readonly #last = new Float64Array(edgeSamples);
  #count = 0;
  #requestMs = 0;
  #startMs = Number.NaN;
  #endMs = Number.NaN;

  constructor(durationMs: number, calls: number) {
    this.#calls = calls;
    this.#intervals = Math.ceil(durationMs / intervalMs) + 60;
    this.#histograms = new Uint32Array(this.#intervals * buckets);
    this.#figures = new Float64Array(this.#intervals * 3);
    // The pages are there before the first sample: a fault inside the window would be timed.
    this.#histograms.fill(1).fill(0);
    this.#figures.fill(1).fill(0);
  }

  get count(): number {
    return this.#count;
  }

  /** Milliseconds from the start of the first sample to the end of the last one. */
  elapsedMs(): number {
    return this.#count === 0 ? 0 : this.#endMs - this.#startMs;
  }

  /** Mean time of a call with its pre and post, nanoseconds. */
  meanRequestNs(): number {
    return toNanoseconds(this.#requestMs / this.#count / this.#calls);
  }

  add(t0: number, t1: number, t2: number, t3: number): void {
    if (this.#count === 0) this.#startMs = t0;
    this.#endMs = t3;
    this.#requestMs += t3 - t0;
    const ns = toNanoseconds((t2 - t1) / this.#calls);
    if (this.#count < edgeSamples) this.#first[this.#count] = ns;
    this.#last[this.#count % edgeSamples] = ns;
    this.#count++;
    const interval = Math.floor((t3 - this.#startMs) / intervalMs);
    const row = Math.min(this.#intervals - 1, interval);
    const bucket = row * buckets + Math.min(buckets - 1, bucketOf(ns));
    this.#histograms[bucket] = (this.#histograms[bucket] ?? 0) + 1;
    const least = this.#figures[row * 3] ?? 0;
    if (least === 0 || ns < least) this.#figures[row * 3] = ns;
    if (ns > (this.#figures[row * 3 + 1] ?? 0)) this.#figures[row * 3 + 1] = ns;
    this.#figures[row * 3 + 2] = (this.#figures[row * 3 + 2] ?? 0) + ns;
  }

  /**
   * What travels: seconds are joined to longer intervals when their histograms would not fit a
   * report. Medians are middles of buckets, right to 0.8 %.
   */
  longWindow(stepNs: number): LongWindow {
    const seconds = Array.from({ length: this.#intervals }, (_, row) => this.#stretch(row));
    const last = this.#count - 1;
    const kept = Math.min(this.#count, edgeSamples);
    const tail = Float64Array.from({ length: kept }, (_, i) => {
      return this.#last[(last - kept + 1 + i) % edgeSamples] ?? 0;
    });
    return {
      ...fitIntervals(seconds, intervalMs),
      count: this.#count,
      blockMediansNs: blockMedians(seconds.slice(0, Math.ceil(this.elapsedMs() / intervalMs))),
      first: encodeSamples(this.#first.subarray(0, kept), stepNs),
      last: encodeSamples(tail, stepNs),
    };
  }

  #stretch(row: number): Stretch {
    const counts = this.#histograms.subarray(row * buckets, (row + 1) * buckets);
    const histogram = new Map<number, number>();
    counts.forEach((count, bucket) => {
      if (count > 0) histogram.set(bucket, count);
    });
    const [minNs = 0, maxNs = 0, sumNs = 0] = this.#figures.subarray(row * 3, row * 3 + 3);
    return { startMs: row * intervalMs, minNs, maxNs, sumNs, histogram };
  }
}
