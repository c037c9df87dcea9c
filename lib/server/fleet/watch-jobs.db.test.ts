import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { JobDetail } from '../../contract/fleet.ts';
import type { Lease } from '../../contract/lease.ts';
import type { DeviceIdentity } from '../auth/require-device.ts';
import type { Context } from '../context.ts';
import { eventStream } from '../http/event-stream.ts';
import { cancelJob } from '../queue/cancel-jobs.ts';
import { leaseJob } from '../queue/lease-job.ts';
import { queueBell } from '../queue/queue-bell.ts';
import { renewLease } from '../queue/renew-lease.ts';
import { enrolled } from '../testing/devices.ts';
import { askFor, deviceState, enqueueFor, makeInstance, makeProgress } from '../testing/queue.ts';
import { testContext } from '../testing/test-context.ts';
import { watchJob, watchJobs } from './watch-jobs.ts';

let ctx: Context;
let device: DeviceIdentity;
let reader: AbortController;
const instance = makeInstance();

beforeAll(async () => {
  ctx = await testContext();
});

beforeEach(async () => {
  await ctx.pool.query('truncate submission, device cascade');
  device = await enrolled(ctx);
  reader = new AbortController();
});

afterEach(() => reader.abort());

/** The next piece of news; comments that keep the line open are none. */
async function news<T>(messages: AsyncGenerator<T | null>): Promise<T | undefined> {
  for (;;) {
    const { value, done } = await messages.next();
    if (done) return undefined;
    if (value !== null) return value;
  }
}

async function lease(): Promise<Lease> {
  const { lease: got } = await leaseJob({ device, input: askFor(instance) }, ctx);
  if (!got) throw new Error('There was no job.');
  return got;
}

function renew({ jobId, leaseToken }: Lease, logTail: string, runsDone = 1) {
  const progress = makeProgress({ logTail, runsDone });
  const input = { leaseToken, instance, state: deviceState, progress };
  return renewLease({ device, jobId, input }, ctx);
}

test('one who follows a job hears each change of state, its progress and its log, and its end', async () => {
  const [id = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const messages = watchJob(id, reader.signal, ctx);
  expect((await news<JobDetail>(messages))?.state).toBe('queued');
  const got = await lease();
  expect((await news(messages))?.state).toBe('leased');
  await renew(got, 'run 2 of 5\n');
  expect(await news(messages)).toMatchObject({ state: 'running', log: 'run 2 of 5\n' });
  await renew(got, 'run 3 of 5\n', 2);
  expect(await news(messages)).toMatchObject({ progress: { runsDone: 2 }, log: 'run 3 of 5\n' });
  await cancelJob(id, ctx);
  expect(await news(messages)).toMatchObject({ cancelling: true });
  const [other = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const ended = watchJob(other, reader.signal, ctx);
  await news(ended);
  await cancelJob(other, ctx);
  expect((await news(ended))?.state).toBe('cancelled');
  expect(await news(ended)).toBeUndefined();
});

test('one who follows the list hears of new jobs and of what becomes of them', async () => {
  const messages = watchJobs(reader.signal, ctx);
  await news(messages);
  await enqueueFor(ctx, [[device.deviceId]]);
  const told = await news(messages);
  await lease();
  const again = await news(messages);
  expect(Date.parse(again?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(told?.at ?? ''));
});

test('a reader who goes leaves nothing behind, and a job that is none is nothing', async () => {
  const before = queueBell(ctx).waiting;
  const [id = ''] = await enqueueFor(ctx, [[device.deviceId]]);
  const messages = watchJob(id, reader.signal, ctx);
  await news(messages);
  expect(queueBell(ctx).waiting).toBe(before + 1);
  const rest = messages.next();
  reader.abort();
  expect((await rest).done).toBe(true);
  expect(queueBell(ctx).waiting).toBe(before);
  expect(await news(watchJob('none', new AbortController().signal, ctx))).toBeUndefined();
});

test('news is framed as server-sent events that nothing on the way may hold back', async () => {
  const response = eventStream(
    'job',
    (async function* () {
      yield { state: 'queued', log: 'two\nlines' };
      yield null;
    })(),
  );
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('cache-control')).toContain('no-transform');
  expect(await response.text()).toBe(
    'retry: 2000\n\nid: 1\nevent: job\ndata: {"state":"queued","log":"two\\nlines"}\n\n:\n\n',
  );
});
