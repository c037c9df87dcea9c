import type { Now } from './clock.ts';

/**
 * One inference in its three parts. `infer` of a synchronous runtime returns nothing; so does `pre`
 * unless it decodes image files, which a library does in threads of its own.
 */
export interface Work {
  pre(index: number): Promise<void> | undefined;
  infer(): Promise<void> | undefined;
  post(): void;
}

/** What takes the clock reads of each sample; it must not allocate. */
export interface Sink {
  readonly count: number;
  add(t0: number, t1: number, t2: number, t3: number): void;
}

/** So often a synchronous runtime lets the process notice that its parent has gone. */
const turnEveryMs = 1000;

/**
 * Runs inferences one after the other into `sink` until `enough` says so, which sees the count of
 * samples and the milliseconds since the start, and must not allocate inside a measured window.
 *
 * With `calls` above 1 a sample is so many calls in a row (method.md A3.2). All of their
 * pre-processing comes first and all post-processing last, so that each part is timed as a block of
 * its own; the calls of one sample then run on the last input.
 */
export async function inferUntil(
  work: Work,
  sink: Sink,
  enough: (count: number, elapsedMs: number) => boolean,
  now: Now,
  calls = 1,
): Promise<void> {
  const start = now();
  let turnAt = start + turnEveryMs;
  for (let call = 0; ; call += calls) {
    const t0 = now();
    for (let k = 0; k < calls; k++) {
      const preparing = work.pre(call + k);
      if (preparing !== undefined) await preparing;
    }
    const t1 = now();
    for (let k = 0; k < calls; k++) {
      const pending = work.infer();
      if (pending !== undefined) await pending;
    }
    const t2 = now();
    for (let k = 0; k < calls; k++) work.post();
    const t3 = now();
    sink.add(t0, t1, t2, t3);
    if (enough(sink.count, t3 - start)) return;
    if (t3 < turnAt) continue;
    await new Promise(setImmediate);
    turnAt = now() + turnEveryMs;
  }
}
