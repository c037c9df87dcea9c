import type { Now } from './clock.ts';
import type { Timings } from './timings.ts';

/**
 * One inference in its three parts. `infer` of a synchronous runtime returns nothing; so does `pre`
 * unless it decodes image files, which a library does in threads of its own.
 */
export interface Work {
  pre(index: number): Promise<void> | undefined;
  infer(): Promise<void> | undefined;
  post(): void;
}

/**
 * Runs inferences one after the other (SingleStream) into `timings` until `enough` says so or there
 * is no more room. `enough` sees the count and the milliseconds since the start, and must not
 * allocate inside a measured window.
 */
export async function inferUntil(
  work: Work,
  timings: Timings,
  enough: (count: number, elapsedMs: number) => boolean,
  now: Now,
): Promise<void> {
  const start = now();
  while (timings.count < timings.capacity) {
    const t0 = now();
    const preparing = work.pre(timings.count);
    if (preparing !== undefined) await preparing;
    const t1 = now();
    const pending = work.infer();
    if (pending !== undefined) await pending;
    const t2 = now();
    work.post();
    const t3 = now();
    timings.add(t0, t1, t2, t3);
    if (enough(timings.count, t3 - start)) return;
  }
}
