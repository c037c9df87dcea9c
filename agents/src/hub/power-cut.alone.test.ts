import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { testLimitMs, tier } from '../../../lib/contract/testing/tier.ts';
import { afterCut, type Call, type Survivors } from '../../testing/power-cut-model.ts';
import { Outbox } from './outbox.ts';
import { decodeRecord, type OutboxRecord } from './record.ts';

vi.setConfig({ testTimeout: testLimitMs });

// C03 of the reliability handbook: the calls of an outbox are recorded, and the power fails after any
// of them. What was not synced is missing, cut at any sector or full of zeros, and a name may be on
// the disk before its bytes are. The usual tier takes a tenth of the 10,000 schedules.

const schedules = tier === 'usual' ? 1000 : 10_000;
const schedulesEach = 100;

const recorded = vi.hoisted(() => ({ calls: [] as Call[], on: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const { recording } = await import('../../testing/power-cut-model.ts');
  return { ...fs, ...recording(fs, recorded) };
});

let state = 20_261_122;
/** A whole number from 0 below `limit`. */
function below(limit: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % limit;
}

interface Put extends Pick<OutboxRecord, 'resultId' | 'runIndex' | 'sha256'> {
  name: string;
  /** Calls that were made when it was said to be durable. */
  durableFrom: number;
  /** Calls that were made when its receipt came; none before the end of the recording. */
  durableUntil: number;
}

const root = mkdtempSync(join(tmpdir(), 'power-cut-'));
afterAll(() => rmSync(root, { recursive: true }));

/** An outbox in use: records come, some are received, one is refused for good. */
function record(): { calls: Call[]; puts: Put[] } {
  const folder = join(root, 'recorded');
  recorded.calls.length = 0;
  const outbox = new Outbox(folder);
  recorded.on = true;
  const puts: Put[] = [];
  const waiting: Put[] = [];
  for (let n = 0; n < 8; n++) {
    const resultId = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const body = Buffer.alloc(1 + below(4000), 1 + below(255));
    const { sha256, runIndex } = outbox.put(resultId, n, body);
    const name = `${resultId}-${String(n).padStart(3, '0')}.run`;
    const durableFrom = recorded.calls.length;
    const put = { resultId, runIndex, sha256, name, durableFrom, durableUntil: Infinity };
    puts.push(put);
    waiting.push(put);
    const oldest = below(3) === 0 ? waiting.shift() : undefined;
    if (!oldest) continue;
    if (below(4) === 0) {
      outbox.deadLetter(oldest.name, 'refused');
      continue;
    }
    oldest.durableUntil = recorded.calls.length;
    outbox.remove(oldest.name);
  }
  recorded.on = false;
  const calls = recorded.calls.map((call) => within(folder, call));
  rmSync(folder, { recursive: true });
  return { calls, puts };
}

/** The call with paths from the outbox on. */
function within(folder: string, call: Call): Call {
  const short = (path: string) => path.slice(folder.length + 1);
  return 'to' in call
    ? { ...call, path: short(call.path), to: short(call.to) }
    : { ...call, path: short(call.path) };
}

/** Opens an outbox over what a cut has left, and says what is wrong with it. */
function violationsOf(survivors: Survivors, puts: readonly Put[], cut: number): string[] {
  const folder = join(root, 'left');
  for (const [path, bytes] of survivors) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const outbox = new Outbox(folder);
  const found: string[] = [];
  const read = new Map<string, OutboxRecord>();
  for (const name of outbox.list()) {
    const one = outbox.load(name);
    if (!one) continue;
    read.set(name, one);
    const put = puts.find((one) => one.name === name);
    if (put?.sha256 !== one.sha256) found.push(`delivered, and never put: ${name}`);
  }
  for (const name of outbox.listDead()) {
    try {
      read.set(name, decodeRecord(readFileSync(join(folder, 'dead', name))));
    } catch {
      // A dead letter that is not whole is missed below.
    }
  }
  for (const { name, sha256, durableFrom, durableUntil } of puts) {
    const counted = durableFrom <= cut && cut <= durableUntil;
    if (counted && read.get(name)?.sha256 !== sha256) found.push(`lost: ${name}`);
  }
  rmSync(folder, { recursive: true, force: true });
  return found;
}

/** Cuts the power so many times, with the recorded calls as `change` leaves them. */
function cutPower(count: number, change: (calls: Call[]) => Call[] = (calls) => calls): string[] {
  const found: string[] = [];
  for (let done = 0; done < count; done += schedulesEach) {
    const { calls, puts } = record();
    const left = change(calls);
    for (let n = 0; n < schedulesEach; n++) {
      const cut = below(calls.length + 1);
      found.push(...violationsOf(afterCut(left.slice(0, cut), below), puts, cut));
    }
  }
  return found;
}

/** The calls without the syncs of some, each of which then does nothing. */
const unsynced = (isOne: (path: string) => boolean) => (calls: Call[]) =>
  calls.map(
    (call): Call =>
      call.kind === 'sync' && isOne(call.path) ? { kind: 'nothing', path: call.path } : call,
  );

test('C03: what was called durable is read after a power cut, and nothing else is delivered', () => {
  expect(cutPower(schedules)).toEqual([]);
  console.warn(`C03: N = ${schedules} power cuts`);
});

test('without the sync of a file, or that of its name, records are lost', () => {
  const ofFile = cutPower(
    schedulesEach,
    unsynced((path) => path.startsWith('tmp/')),
  );
  expect(ofFile.join()).toContain('lost');
  const ofNames = cutPower(
    schedulesEach,
    unsynced((path) => path === ''),
  );
  expect(ofNames.join()).toContain('lost');
});
