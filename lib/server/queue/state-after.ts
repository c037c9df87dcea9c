import type { JobState } from '../../contract/fleet.ts';
import { mostAttempts } from '../../contract/job-order.ts';
import type { LeaseEnd } from '../../contract/lease.ts';

/** How an attempt ended; `lost` is the hub's own word: nobody renewed it, or it took too long. */
export interface AttemptEnd {
  outcome: LeaseEnd['outcome'] | 'lost';
  reason: string | null;
  log: string;
  /** What it measured; none unless it is done. */
  resultIds: readonly string[];
}

/** Leases at most, also of those that do not count: a job that is only handed back is given up. */
export const mostLeases = 100;

/** Said of a job that was cancelled, whether it waited or a device had it. */
export const cancelledByOwner = 'Cancelled by its owner.';

/** Whether the job is over with this outcome, whoever else might have taken it. */
export function endsJob(
  outcome: AttemptEnd['outcome'],
): outcome is 'done' | 'failed' | 'cancelled' {
  return outcome === 'done' || outcome === 'failed' || outcome === 'cancelled';
}

interface Held {
  attempt: number;
  attempts: number;
  cancelAt: Date | null;
}

/**
 * What becomes of a job when an attempt of it ends.
 *
 * @param candidates devices that may still take it
 * @returns its state, what is said of it, and whether the attempt counts
 */
export function stateAfter(
  job: Held,
  { outcome, reason }: AttemptEnd,
  candidates: number,
): { state: JobState; reason: string | null; counts: boolean } {
  if (outcome === 'cancelled' && job.cancelAt) {
    return { state: outcome, reason: reason ?? cancelledByOwner, counts: true };
  }
  if (endsJob(outcome)) return { state: outcome, reason, counts: true };
  const counts = outcome === 'lost';
  if (job.cancelAt) return { state: 'cancelled', reason: cancelledByOwner, counts };
  if (candidates === 0) {
    return outcome === 'unsupported'
      ? { state: 'unsupported', reason, counts: true }
      : { state: 'cancelled', reason: 'No device that may measure it is left.', counts };
  }
  if (counts && job.attempts >= mostAttempts) {
    return { state: 'expired', reason: clipped(`Lost ${mostAttempts} times. ${reason}`), counts };
  }
  if (job.attempt >= mostLeases) {
    return { state: 'expired', reason: `Handed back too often: ${mostLeases} leases.`, counts };
  }
  return { state: 'queued', reason, counts };
}

/** As long as a line may be. */
function clipped(text: string): string {
  return text.slice(0, 200);
}
