import 'server-only';
import { setTimeout as pause } from 'node:timers/promises';
import type { JobDetail } from '../../contract/fleet.ts';
import { type Context, serverContext } from '../context.ts';
import { isEnd } from '../queue/held-states.ts';
import { queueBell } from '../queue/queue-bell.ts';
import { allJobs } from '../queue/ring-bell.ts';
import { getJob } from './get-job.ts';

/** How long a reader is served before it has to come again, with its rights looked at anew, ms. */
const servedMs = 5 * 60_000;
/** A reader hears at least this often, so that no proxy takes the line for dead, ms. */
const quietMs = 15_000;
/** A hundred jobs that change at once are one piece of news, ms. */
const apartMs = 500;

/** Whether there will be no more news of a job. */
export function hasEnded({ state }: JobDetail): boolean {
  return isEnd(state);
}

/**
 * What one job is at, whenever that changes in whichever server process, beginning with now; null
 * says that nothing changed. Ends with the job, when the reader goes, and after five minutes.
 */
export async function* watchJob(
  id: string,
  signal: AbortSignal,
  ctx: Context = serverContext(),
): AsyncGenerator<JobDetail | null> {
  let told = '';
  for await (const _ of turns(id, signal, ctx)) {
    const job = await getJob(id, ctx);
    if (!job) return;
    const text = JSON.stringify(job);
    yield text === told ? null : job;
    told = text;
    if (hasEnded(job)) return;
  }
}

/** A moment, now and whenever any job changes; null when nothing did for a while. Ends like `watchJob`. */
export async function* watchJobs(
  signal: AbortSignal,
  ctx: Context = serverContext(),
): AsyncGenerator<{ at: string } | null> {
  for await (const rung of turns(allJobs, signal, ctx)) {
    yield rung ? { at: new Date().toISOString() } : null;
  }
}

/** A turn at once, one after each ring (several in a short time are one), one when it was quiet. */
async function* turns(topic: string, signal: AbortSignal, ctx: Context): AsyncGenerator<boolean> {
  const waiter = queueBell(ctx).enter(ctx.workspace, topic);
  const until = performance.now() + servedMs;
  try {
    let rung = true;
    while (!waiter.ended && !signal.aborted && performance.now() < until) {
      yield rung;
      await pause(apartMs, undefined, { signal }).catch(() => undefined);
      rung = (await waiter.wait(quietMs, signal)) === 'rung';
    }
  } finally {
    waiter.leave();
  }
}
