import { toNanoseconds } from './clock.ts';
import type { Sink } from './loop.ts';

const readsPerSample = 4;

/** A part of a sample that is timed. */
export type Part = 'pre' | 'infer' | 'post';

/**
 * Clock reads of consecutive samples, four each (before pre, before infer, after infer, after post),
 * in memory that is there before the first one: nothing is allocated while measuring. When it is
 * full, later samples are counted and forgotten.
 */
export class Timings implements Sink {
  readonly #capacity: number;
  readonly #calls: number;
  readonly #reads: Float64Array;
  #count = 0;

  /** `calls` inferences are timed together in one sample. */
  constructor(capacity: number, calls = 1) {
    this.#capacity = capacity;
    this.#calls = calls;
    this.#reads = new Float64Array(capacity * readsPerSample);
    // The pages are there before the first sample: a fault inside the window would be timed.
    this.#reads.fill(1).fill(0);
  }

  /** Samples that were taken, also those that found no room. */
  get count(): number {
    return this.#count;
  }

  get kept(): number {
    return Math.min(this.#count, this.#capacity);
  }

  get full(): boolean {
    return this.#count >= this.#capacity;
  }

  add(t0: number, t1: number, t2: number, t3: number): void {
    const at = this.#count++ * readsPerSample;
    // Writes behind the end of a typed array are dropped.
    this.#reads[at] = t0;
    this.#reads[at + 1] = t1;
    this.#reads[at + 2] = t2;
    this.#reads[at + 3] = t3;
  }

  /** All clock reads of the kept samples, four each, milliseconds. */
  reads(): Float64Array {
    return this.#reads.slice(0, this.kept * readsPerSample);
  }

  /** Clock read `read` (0..3) of a kept sample, milliseconds. */
  at(sample: number, read: number): number {
    return this.#reads[sample * readsPerSample + read] ?? Number.NaN;
  }

  /** Milliseconds from the first read of the first kept sample to the last read of the last one. */
  elapsedMs(): number {
    return this.kept === 0 ? 0 : this.at(this.kept - 1, 3) - this.at(0, 0);
  }

  /** One timed part of every kept sample in whole nanoseconds a call, in order. */
  part(part: Part): Float64Array {
    const from = { pre: 0, infer: 1, post: 2 }[part];
    const samples = new Float64Array(this.kept);
    for (let i = 0; i < samples.length; i++) {
      samples[i] = toNanoseconds((this.at(i, from + 1) - this.at(i, from)) / this.#calls);
    }
    return samples;
  }
}
