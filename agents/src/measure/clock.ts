import type { Timer } from '../../../lib/contract/run.ts';

const pairs = 1000;
const turns = 200;
const nsPerMs = 1e6;

/** A monotonic clock in milliseconds with fractions; `performance.now` on a device. */
export type Now = () => number;

/** Milliseconds as whole nanoseconds. */
export function toNanoseconds(ms: number): number {
  return Math.round(ms * nsPerMs);
}

/**
 * What the clock can do in this process (method.md A3.1, A3.5): its smallest step, the cost of two
 * reads back to back, and an empty turn of the event loop; medians, in nanoseconds.
 */
export async function measureTimer(now: Now): Promise<Timer> {
  const reads = new Float64Array(pairs);
  for (let i = 0; i < pairs; i++) {
    const start = now();
    reads[i] = now() - start;
  }
  const loop = new Float64Array(turns);
  for (let i = 0; i < turns; i++) {
    const start = now();
    await new Promise(setImmediate);
    loop[i] = now() - start;
  }
  return {
    stepNs: toNanoseconds(smallestStep(reads)),
    readNs: toNanoseconds(middle(reads)),
    loopTurnNs: toNanoseconds(middle(loop)),
    harnessNs: null,
  };
}

/**
 * The smallest difference between two distinct reads or two distinct read costs: on a clock whose
 * step is finer than a read, the costs differ by multiples of it.
 */
function smallestStep(reads: Float64Array): number {
  const distinct = [...new Set(reads)].filter((value) => value > 0).sort((a, b) => a - b);
  let step = distinct[0] ?? 0;
  for (let i = 1; i < distinct.length; i++) {
    const gap = (distinct[i] ?? 0) - (distinct[i - 1] ?? 0);
    // Below half a nanosecond it is the rounding of the double, not the clock.
    if (gap * nsPerMs >= 0.5) step = Math.min(step, gap);
  }
  return step;
}

function middle(values: Float64Array): number {
  return values.slice().sort()[values.length >> 1] ?? 0;
}
