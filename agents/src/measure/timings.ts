import { toNanoseconds } from './clock.ts';

const readsPerSample = 4;

/**
 * Clock reads of consecutive inferences, four each (before pre, before infer, after infer, after
 * post), in memory that is there before the first one: nothing is allocated while measuring.
 */
export class Timings {
  readonly capacity: number;
  readonly #reads: Float64Array;
  #count = 0;

  constructor(capacity: number) {
    this.capacity = capacity;
    this.#reads = new Float64Array(capacity * readsPerSample);
  }

  get count(): number {
    return this.#count;
  }

  /** Keeps one inference; the caller checks that there is room. */
  add(t0: number, t1: number, t2: number, t3: number): void {
    const at = this.#count * readsPerSample;
    this.#reads[at] = t0;
    this.#reads[at + 1] = t1;
    this.#reads[at + 2] = t2;
    this.#reads[at + 3] = t3;
    this.#count++;
  }

  /** Milliseconds from the first read of the first inference to the last read of the last one. */
  elapsedMs(): number {
    if (this.#count === 0) return 0;
    return (this.#reads[this.#count * readsPerSample - 1] ?? 0) - (this.#reads[0] ?? 0);
  }

  /** One timed part of every inference in whole nanoseconds, in order. */
  part(part: 'pre' | 'infer' | 'post'): Float64Array {
    const offset = { pre: 0, infer: 1, post: 2 }[part];
    const samples = new Float64Array(this.#count);
    for (let i = 0; i < samples.length; i++) {
      const at = i * readsPerSample + offset;
      samples[i] = toNanoseconds((this.#reads[at + 1] ?? 0) - (this.#reads[at] ?? 0));
    }
    return samples;
  }
}
