import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { testLimitMs, tier } from '../../../lib/contract/testing/tier.ts';
import type { Patch } from '../../testing/agent-bench.ts';
import { patchedModule } from '../../testing/patched-module.ts';
import { receiptFor } from '../../testing/receipt-for.ts';
import type { roomInOutbox, Workplace } from '../job/workplace.ts';
import { Flusher } from './flusher.ts';
import { Outbox, outboxCapBytes } from './outbox.ts';
import type { OutboxRecord } from './record.ts';
import type { Answer } from './retry.ts';

vi.setConfig({ testTimeout: testLimitMs });

// S05 of the reliability handbook: a hub that is away for a day, first with 10 and then with 500 jobs
// an hour. The clock is the test's, the files are real; the usual tier takes a sixteenth of the jobs,
// and of the limit.

const scale = tier === 'usual' ? 16 : 1;
const limitBytes = outboxCapBytes / scale;
const bodyBytes = 20_000;
const hour = 3_600_000;
const day = 24 * hour;
/** Jobs of an hour, by the hour of the day. */
const offeredIn = (at: number) => (at < 12 ? 10 : 500) / scale;

type Room = typeof roomInOutbox;

/** The agent's own wait for room, with the limit of this tier. */
async function room(...patches: Patch[]): Promise<Room> {
  const limit = { from: /outboxCapBytes = [^;]+;/, to: `outboxCapBytes = ${limitBytes};` };
  const { roomInOutbox } = await patchedModule<{ roomInOutbox: Room }>(
    new URL('../job/workplace.ts', import.meta.url),
    [limit, ...patches],
  );
  return roomInOutbox;
}

/** A day on a device whose hub is away; ends early when its outbox has grown past the limit. */
async function dayAlone(makeRoom: Room) {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-away-'));
  const outbox = new Outbox(folder);
  let now = 0;
  let asked = 0;
  let away = true;
  const sink = {
    postRun: async (record: OutboxRecord): Promise<Answer> => {
      asked++;
      return away ? { kind: 'unreachable', reason: 'ECONNREFUSED' } : receiptFor(record);
    },
    forgetToken: () => undefined,
  };
  let state = 1;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const flusher = new Flusher(outbox, sink, () => now, random);
  const stop = { requested: false, sleep: async (ms: number) => pass(ms) };
  const pass = (ms: number) => {
    now += Math.max(1, ms);
    stop.requested = now >= day;
  };
  const place = { hub: { outbox, flusher }, stop, say: () => undefined } as unknown as Workplace;
  let offered = 0;
  let kept = 0;
  let largest = 0;
  while (now < day && largest < limitBytes + 5 * bodyBytes) {
    const until = now + hour / offeredIn(now / hour);
    while (now < until) {
      await flusher.flush();
      pass(Math.min(until - now, flusher.nextDueMs() ?? until - now));
    }
    offered++;
    await makeRoom(place);
    if (stop.requested) break;
    outbox.put(recordId(kept), 0, Buffer.alloc(bodyBytes, kept));
    kept++;
    largest = Math.max(largest, outbox.size());
  }
  const askedAway = asked;
  away = false;
  now += hour;
  await flusher.flush();
  const left = outbox.list().length;
  rmSync(folder, { recursive: true });
  return { offered, kept, delivered: asked - askedAway - left, left, largest, askedAway };
}

const recordId = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;

test('S05: a day without a hub drops nothing, stops at the limit and asks twice a minute', async () => {
  const { offered, kept, delivered, left, largest, askedAway } = await dayAlone(await room());
  expect({ delivered, left }).toEqual({ delivered: kept, left: 0 });
  expect(largest).toBeGreaterThanOrEqual(limitBytes);
  expect(largest).toBeLessThan(limitBytes + 2 * bodyBytes);
  // The one that came when it was full was not begun.
  expect(offered - kept).toBe(1);
  expect(kept).toBeGreaterThan(3000 / scale);
  // Full jitter below a minute: every half a minute on average.
  expect(askedAway).toBeLessThanOrEqual(24 * 130);
  console.warn(`S05: N = ${kept} records, ${askedAway} requests in a day`);
});

test('without the limit it grows past it', async () => {
  const endless = await room({ from: />= outboxCapBytes/, to: '>= Infinity' });
  expect((await dayAlone(endless)).largest).toBeGreaterThan(limitBytes + 2 * bodyBytes);
});
