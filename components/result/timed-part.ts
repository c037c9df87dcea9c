import type { Result, ResultRun } from '../../lib/contract/result.ts';
import type { Summary } from '../../lib/contract/summary.ts';
import type { TimedRegion } from '../../lib/contract/vocabulary.ts';
import { type TimerRegion, timers } from '../../lib/link/timer.ts';

/** What the samples of a result are of: the runtime call, also where its source does not say. */
export function timedOf({ cell }: Pick<Result, 'cell'>): TimedRegion {
  return cell.timedRegion ?? 'infer';
}

/** Summary of one part of the inferences of a result or run that was timed as `timed`. */
export function partSummary(
  { summary, regions }: Pick<Result | ResultRun, 'summary' | 'regions'>,
  timed: TimedRegion,
  part: TimerRegion,
): Summary | null {
  if (part === timed) return summary;
  return part === 'infer' ? null : (regions?.[part] ?? null);
}

/** Parts that the result states, its own first choice (what it was timed as) included. */
export function partsOf(result: Result): TimerRegion[] {
  const timed = timedOf(result);
  return timers.filter((part) => part === timed || partSummary(result, timed, part) !== null);
}

/** The part that the address asks for, when the result states it; else what it was timed as. */
export function chosenPart(result: Result, asked: string | null): TimerRegion {
  return partsOf(result).find((part) => part === asked) ?? timedOf(result);
}

const none: readonly number[] = [];

/**
 * Samples of one part in order, nanoseconds; empty when that part was not timed. A total is summed
 * inference by inference, which is what one clock around all of it reads.
 */
export function partSamples({ samples }: ResultRun, part: TimerRegion): readonly number[] {
  if (!samples) return none;
  if (part === 'infer') return samples.infer;
  if (part !== 'total') return samples[part] ?? none;
  const { pre, infer, post } = samples;
  return infer.map((ns, index) => ns + (pre?.[index] ?? 0) + (post?.[index] ?? 0));
}
