import type { Lease } from '../../../lib/contract/lease.ts';
import { HubError } from '../hub/hub-error.ts';
import { backoffMs } from '../hub/retry.ts';
import { messageOf } from '../message-of.ts';
import type { JobEnd } from './job-end.ts';
import { endsLease } from './lease-keeper.ts';
import type { LeaseDesk } from './run-lease.ts';

/** A stopping agent tells it once more, and then no more: the hub notices by itself. */
const triesOnStop = 2;
const timeoutMs = 4000;

/** Tells the hub how an attempt ended, for as long as the lease may still live. */
export async function endLease(
  { hub, instance, stop, say }: Pick<LeaseDesk, 'hub' | 'instance' | 'stop' | 'say'>,
  lease: Lease,
  end: JobEnd,
  log: string,
): Promise<void> {
  const { jobId, leaseToken } = lease;
  say(end.reason === null ? `job ${end.outcome}` : `job ${end.outcome}: ${end.reason}`);
  for (let tries = 1; ; tries++) {
    try {
      const request = { leaseToken, instance, ...end, log };
      await hub.client.endLease(jobId, request, { timeoutMs, onStop: 'finish' });
      return;
    } catch (error) {
      const refused = error instanceof HubError && error.status >= 400 && error.status < 500;
      if (endsLease(error) || (refused && error.status !== 401 && error.status !== 429)) {
        say(`the hub did not take the end of the job: ${messageOf(error)}`);
        return;
      }
      if (stop.requested && tries >= triesOnStop) return;
    }
    if (stop.requested) continue;
    await stop.sleep(250 + backoffMs(tries, Math.random()));
  }
}
