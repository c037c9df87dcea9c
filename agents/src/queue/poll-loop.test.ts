import { expect, test } from 'vitest';
import type { LeaseReply, LeaseRequest } from '../../../lib/contract/lease.ts';
import { idleState } from '../../testing/idle-state.ts';
import { HubError } from '../hub/hub-error.ts';
import { StopSignal } from '../job/stop-signal.ts';
import { type PollTools, pollForWork, reconnectMs } from './poll-loop.ts';

const uuid = '01900000-0000-7000-8000-000000000002';
const lease = {
  jobId: uuid,
  attempt: 1,
  leaseToken: 'a'.repeat(43),
  leaseForS: 60,
  order: { order: '', signature: 'A'.repeat(86) },
};
const empty: LeaseReply = { lease: null, hold: null };

/** Polls that are answered one after the other, on a clock that only sleeping moves; then a stop. */
function poll(
  answers: (LeaseReply | Error)[],
  change: Partial<PollTools> = {},
  tookMs: number[] = [],
) {
  const stop = new StopSignal();
  const requests: LeaseRequest[] = [];
  const lines: string[] = [];
  const worked: string[] = [];
  const sleeps: number[] = [];
  let ms = 0;
  stop.sleep = async (passed) => {
    sleeps.push(passed);
    ms += passed;
  };
  const tools: PollTools = {
    client: {
      lease: async (request) => {
        requests.push(request);
        if (request.leaving) return empty;
        ms += tookMs.shift() ?? 20_000;
        const answer = answers.shift() ?? empty;
        if (answers.length === 0) stop.request();
        if (answer instanceof Error) throw answer;
        return answer;
      },
    },
    instance: { id: uuid, boot: 'ab'.repeat(32) },
    stop,
    state: async () => idleState,
    facts: async () => null,
    factsSent: () => undefined,
    work: async ({ jobId }) => {
      worked.push(jobId);
    },
    say: (line) => lines.push(line),
    nowMs: () => ms,
    random: () => 0.5,
    ...change,
  };
  return { end: pollForWork(tools), requests, lines, worked, sleeps };
}

const refused = (status: number, name: string) =>
  new HubError(status, 'Refused.', `/problems/${name}`);

test('work is done as it comes, each request has an id of its own, and the last one says farewell', async () => {
  const { end, requests, worked } = poll([{ ...empty, lease }, empty, empty]);
  expect(await end).toBe('stopped');
  expect(worked).toEqual([uuid]);
  expect(requests.map(({ leaving, waitS }) => [leaving, waitS])).toEqual([
    [false, 25],
    [false, 25],
    [false, 25],
    [true, 0],
  ]);
  expect(new Set(requests.slice(0, 3).map(({ claimId }) => claimId)).size).toBe(3);
});

test('a request whose answer was lost is repeated under its id', async () => {
  const { end, requests, sleeps } = poll([new Error('socket hang up'), empty, empty]);
  await end;
  const ids = requests.map(({ claimId }) => claimId);
  expect(ids[0]).toBe(ids[1]);
  expect(ids[1]).not.toBe(ids[2]);
  expect(sleeps).toEqual([18_750]);
});

test('an answer without work before its time comes from a hub that ends: devices come back spread', async () => {
  const { end, sleeps } = poll([empty, empty, empty, empty], {}, [500, 11_000, 12_500, 20_000]);
  await end;
  expect(sleeps).toEqual([18_750, 18_750]);
});

test('facts are sent until the hub has them', async () => {
  const facts = {
    environment: {
      deviceClass: { slug: 'd', name: 'D', memoryBytes: null },
      identity: {},
      details: {},
    },
    capabilities: [],
  };
  let known = false;
  const { end, requests } = poll([new Error('lost'), empty, empty], {
    facts: async () => (known ? null : facts),
    factsSent: () => {
      known = true;
    },
  });
  await end;
  expect(requests.map((request) => request.facts !== null)).toEqual([true, true, false, false]);
});

test('a hold is said once, and again when it changes', async () => {
  const held = (hold: LeaseReply['hold']) => ({ lease: null, hold });
  const { end, lines } = poll([held('unconfirmed'), held('unconfirmed'), held('paused'), empty]);
  await end;
  expect(lines).toEqual([
    'the owner has not confirmed this device yet: it gets no work until then',
    'this device is paused: it gets no work until then',
    'waiting for work',
  ]);
});

test('another living instance is waited for 70 s, then the agent ends', async () => {
  const another = Array.from({ length: 9 }, () => refused(409, 'another-instance'));
  const { end, lines, sleeps } = poll(another);
  expect(await end).toBe('another instance');
  expect(lines).toHaveLength(1);
  expect(sleeps).toEqual([5000, 5000, 5000]);
});

test('another instance that goes away is no reason to end', async () => {
  const { end } = poll([
    refused(409, 'another-instance'),
    empty,
    refused(409, 'another-instance'),
    empty,
  ]);
  expect(await end).toBe('stopped');
});

test('a revoked device ends, and one that is too old waits for a new agent', async () => {
  expect(await poll([refused(401, 'revoked'), empty]).end).toBe('revoked');
  const { end, sleeps } = poll([refused(426, 'agent-too-old'), empty]);
  await end;
  expect(sleeps).toEqual([600_000]);
});

test('300 devices that lose their hub in one moment come back spread, L09', () => {
  const perSecond = new Map<number, number>();
  let state = 1;
  for (let device = 0; device < 300; device++) {
    state = (state * 48_271) % 2_147_483_647;
    const second = Math.floor(reconnectMs(0, state / 2_147_483_647) / 1000);
    perSecond.set(second, (perSecond.get(second) ?? 0) + 1);
  }
  const mean = 300 / 37.5;
  expect(Math.max(...perSecond.values())).toBeLessThanOrEqual(3 * mean);
  expect(
    Math.max(...[0, 1, 2, 3, 50].map((failures) => reconnectMs(failures, 0.999_999))),
  ).toBeLessThan(60_000);
});
