import type { LeaseEnd } from '../../../lib/contract/lease.ts';
import { printable } from '../child/output-tail.ts';
import type { WorkEnd } from './work-end.ts';

/** What the hub is told of an attempt. */
export type JobEnd = Pick<LeaseEnd, 'outcome' | 'reason' | 'resultIds'>;

/** Why an attempt was halted from outside. */
export type Why = 'cancelled' | 'lost' | 'stopped' | 'limit';

/**
 * What is told of an attempt; null when its lease was lost.
 *
 * @param refusedRuns how many of its reports the hub refused for good
 */
export function jobEndOf(
  work: WorkEnd,
  why: Why | null,
  refusedRuns: number,
  resultIds: string[],
): JobEnd | null {
  switch (why) {
    case 'lost':
      return null;
    case 'cancelled':
      return { outcome: 'cancelled', reason: null, resultIds };
    case 'limit':
      return { outcome: 'failed', reason: 'It took longer than its order allows.', resultIds };
  }
  // What was done when the stop came is done all the same; what failed then was ended by us.
  if (work.outcome === 'stopped' || (why === 'stopped' && work.outcome !== 'done')) {
    return { outcome: 'returned', reason: 'The agent was stopped.', resultIds };
  }
  if (work.outcome === 'done' && refusedRuns > 0) {
    const reason = `The hub refused ${refusedRuns} of its reports; they are kept on the device.`;
    return { outcome: 'failed', reason, resultIds };
  }
  const { outcome, reason } = work;
  return { outcome, reason: reason === null ? null : oneLine(reason), resultIds };
}

/** As the contract takes it: one line of at most 200 characters. */
function oneLine(text: string): string {
  const line = printable(text.trim().split('\n')[0] ?? '').replaceAll('\t', ' ');
  return line.slice(0, 200) || 'no reason was given';
}
