import { v7 as uuidv7 } from 'uuid';
import { sha256OfJson } from '../../../lib/codec/sha256.ts';
import type { DeviceState, Instance } from '../../../lib/contract/device-state.ts';
import type { JobOrder } from '../../../lib/contract/job-order.ts';
import type { Lease } from '../../../lib/contract/lease.ts';
import type { OpenHub } from '../hub/open-hub.ts';
import { outboxCapBytes } from '../hub/outbox.ts';
import type { Site } from '../job/measure-planned.ts';
import { StopSignal } from '../job/stop-signal.ts';
import type { Workplace } from '../job/workplace.ts';
import { messageOf } from '../message-of.ts';
import type { AttemptsSeen } from './attempts-seen.ts';
import { awaitReceipts } from './await-receipts.ts';
import { checkOrder } from './check-order.ts';
import { endLease } from './end-lease.ts';
import { type JobEnd, jobEndOf, type Why } from './job-end.ts';
import { JobLog } from './job-log.ts';
import { LeaseKeeper } from './lease-keeper.ts';
import type { Private } from './mask-log.ts';
import { ProgressBoard } from './progress-board.ts';
import type { WorkEnd } from './work-end.ts';

/** What a device works on leases with. */
export interface LeaseDesk {
  hub: Pick<OpenHub, 'client' | 'outbox' | 'flusher' | 'deviceId'>;
  hubKey: string;
  instance: Instance;
  seen: AttemptsSeen;
  /** Of the agent itself. */
  stop: StopSignal;
  state(): Promise<DeviceState>;
  temperatureC(): number | null;
  /** The device as it is now, for one job that may be stopped by itself. */
  site(stop: StopSignal): Promise<Site>;
  execute(order: JobOrder, place: Workplace): Promise<WorkEnd>;
  /** Ends the children that measure now. */
  endChildren(): void;
  known: Private;
  say(line: string): void;
}

/** After a job was handed back for the device's sake, work is asked for a little later. */
const returnPauseMs = 60_000;

/** Verifies the order of a lease, carries it out under renewals, and tells the hub how it ended. */
export async function runLease(desk: LeaseDesk, lease: Lease): Promise<void> {
  const { hub, hubKey, seen, say, stop } = desk;
  const log = new JobLog(desk.known);
  const finish = (end: JobEnd) => endLease(desk, lease, end, log.tail());
  const checked = checkOrder(lease, { hubKey, deviceId: hub.deviceId, seen });
  if ('refusal' in checked) {
    say(checked.refusal);
    return finish({ outcome: 'failed', reason: checked.refusal, resultIds: [] });
  }
  const { order } = checked;
  const before = seen.finished(order.jobId);
  const unready = before ? null : whyUnready(desk, order);
  if (unready !== null) {
    say(unready);
    await finish({ outcome: 'returned', reason: unready, resultIds: [] });
    return stop.sleep(returnPauseMs);
  }
  if (before) return finish({ outcome: 'done', reason: null, resultIds: before });
  const end = await carryOut(desk, lease, order, log);
  if (end === null) return;
  if (end.outcome === 'done') remember(desk, order, end);
  await finish(end);
  if (end.outcome === 'returned') await stop.sleep(returnPauseMs);
}

/** Why nothing can be measured now; else null, and the attempt is written down as begun. */
function whyUnready({ hub, seen }: LeaseDesk, order: JobOrder): string | null {
  if (hub.outbox.size() >= outboxCapBytes) return 'The outbox is full (spool_full).';
  try {
    seen.begin(order);
    return null;
  } catch (error) {
    return `The data folder cannot be written (spool_full): ${messageOf(error)}.`.slice(0, 200);
  }
}

/** Null when the lease was lost: then there is nobody to tell. */
async function carryOut(
  desk: LeaseDesk,
  lease: Lease,
  order: JobOrder,
  log: JobLog,
): Promise<JobEnd | null> {
  const stop = new StopSignal();
  let why: Why | null = null;
  const halt = (reason: Why) => {
    why ??= reason;
    stop.request();
    desk.endChildren();
  };
  const say = (line: string) => {
    log.add(line);
    desk.say(line);
  };
  const lost = (reason: string) => {
    if (!stop.requested) say(`the lease is lost, what was measured is kept: ${reason}`);
    halt('lost');
  };
  const board: ProgressBoard = new ProgressBoard({
    nowMs: () => performance.now(),
    temperatureC: desk.temperatureC,
    logTail: () => log.tail(),
    changed: () => keeper.soon(),
  });
  const keeper = new LeaseKeeper(lease, {
    client: desk.hub.client,
    instance: desk.instance,
    progress: () => board.progress(),
    state: desk.state,
    cancelled: () => halt('cancelled'),
    lost,
    say,
    random: Math.random,
  });
  const forget = desk.stop.onRequest(() => halt('stopped'));
  const limit = setTimeout(() => halt('limit'), order.limitS * 1000);
  say(`job ${order.jobId}, attempt ${order.attempt}`);
  try {
    const site = { ...(await desk.site(stop)), watch: board };
    const { jobId, attempt, leaseToken } = lease;
    const held = { token: { jobId, attempt, leaseToken }, lost: () => lost('a claim says so') };
    const place = { site, hub: desk.hub, claims: keysInMemory(), lease: held, stop, say };
    const work = await tryTo(() => desk.execute(order, place));
    if (board.resultIds.length > 0 && why === null) board.enter('uploading');
    const refused = await awaitReceipts(place, board.resultIds);
    return jobEndOf(work, why, refused, board.resultIds);
  } finally {
    clearTimeout(limit);
    forget();
    await keeper.stop(why === null);
  }
}

async function tryTo(act: () => Promise<WorkEnd>): Promise<WorkEnd> {
  try {
    return await act();
  } catch (error) {
    return { outcome: 'failed', reason: messageOf(error) };
  }
}

/** An attempt lives in one process: its claims need not outlive that. */
function keysInMemory(): Workplace['claims'] {
  const keys = new Map<string, string>();
  const renew = (name: unknown) => {
    const key = uuidv7();
    keys.set(sha256OfJson(name), key);
    return key;
  };
  return { keyOf: (name) => keys.get(sha256OfJson(name)) ?? renew(name), renew };
}

/** Should the agent end before the hub has heard of the end, the next attempt need not measure. */
function remember({ seen, say }: LeaseDesk, { jobId }: JobOrder, { resultIds }: JobEnd): void {
  try {
    seen.finish(jobId, resultIds);
  } catch (error) {
    say(`the data folder cannot be written: ${messageOf(error)}`);
  }
}
