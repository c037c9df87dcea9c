import { expect, test } from 'vitest';
import type { LeaseRequest } from '../../../lib/contract/lease.ts';
import { idleState } from '../../testing/idle-state.ts';
import { announceWhile } from './announce-while.ts';
import type { Presence } from './presence.ts';

const facts = { environment: null, capabilities: [] } as never;
const instance = { id: '0192f0c1-2345-7000-8000-000000000000', boot: 'a'.repeat(64) };

/** A presence whose facts are news until they were sent, a clock that is turned by hand. */
function announcer(fails = false) {
  const heard: LeaseRequest[] = [];
  const wakes: (() => void)[] = [];
  let known = false;
  const presence: Presence = {
    instance,
    state: async () => idleState,
    facts: {
      unknown: async () => (known ? null : facts),
      sent: () => {
        known = true;
      },
      readAgain: () => undefined,
    },
  };
  const client = {
    lease: async (request: LeaseRequest) => {
      heard.push(request);
      if (fails) throw new Error('the hub is away');
      return { lease: null, hold: null };
    },
  };
  const sleep = () => new Promise<void>((resolve) => wakes.push(resolve));
  const pass = async () => {
    wakes.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { heard, pass, known: () => known, tools: { client, presence, stop: stopOf(sleep) } };
}

const stopOf = (sleep: () => Promise<void>) => ({ requested: false, sleep });

test('the hub hears what was found before the work begins, then that it goes on, asking for nothing', async () => {
  const { heard, pass, known, tools } = announcer();
  const done = await announceWhile(tools, 'First light', async () => {
    expect(heard).toHaveLength(1);
    await pass();
    await pass();
    return 'done';
  });
  expect(done).toBe('done');
  expect(known()).toBe(true);
  expect(heard).toHaveLength(3);
  expect(heard.map((request) => request.facts === null)).toEqual([false, true, true]);
  for (const request of heard) {
    expect(request).toMatchObject({ wants: false, waitS: 0, state: { working: 'First light' } });
  }
  await pass();
  expect(heard).toHaveLength(3);
});

test('a hub that is away stops no work, and facts that it did not get are still news', async () => {
  const { heard, known, tools } = announcer(true);
  expect(await announceWhile(tools, 'First light', async () => 1)).toBe(1);
  expect(heard).toHaveLength(1);
  expect(known()).toBe(false);
});
