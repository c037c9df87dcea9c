import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { patchedModule } from '../../testing/patched-module.ts';
import { receiptFor } from '../../testing/receipt-for.ts';
import { Flusher } from './flusher.ts';
import { Outbox } from './outbox.ts';
import { encodeRecord, type OutboxRecord } from './record.ts';
import type { Answer } from './retry.ts';

const id = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
let folder: string;
let outbox: Outbox;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  outbox = new Outbox(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const body = (text: string) => Buffer.from(JSON.stringify({ text }));

function refusal(status: number): Answer {
  const problem = { type: 'about:blank', title: 'No', status, detail: 'field x', fields: [] };
  const contentType = 'application/problem+json';
  const text = JSON.stringify(problem);
  return { kind: 'answered', status, contentType, retryAfter: null, body: text };
}

test('records are listed oldest first and survive a restart', () => {
  outbox.put(id(2), 0, body('c'));
  outbox.put(id(1), 10, body('b'));
  outbox.put(id(1), 2, body('a'));
  const again = new Outbox(folder);
  const bodies = again.list().map((name) => again.load(name)?.body.toString());
  expect(bodies).toEqual(['{"text":"a"}', '{"text":"b"}', '{"text":"c"}']);
  expect(again.has(id(1), 10)).toBe(true);
  expect(again.has(id(1), 11)).toBe(false);
});

test('temporary files of a process that died are thrown away', () => {
  writeFileSync(join(folder, 'tmp', 'half'), 'half a record');
  expect(new Outbox(folder).list()).toEqual([]);
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('S04: what is not a whole record is set aside with the reason, never followed, never sent', async () => {
  const good = outbox.put(id(9), 0, body('good'));
  const record = encodeRecord(id(1), 0, body('x'));
  writeFileSync(join(folder, 'zero.run'), '');
  writeFileSync(
    join(folder, 'foreign.run'),
    'hello, I am not a record but long enough to be read ....',
  );
  writeFileSync(join(folder, 'renamed.run'), record);
  mkdirSync(join(folder, 'folder.run'));
  symlinkSync('/etc/passwd', join(folder, 'link.run'));
  writeFileSync(join(folder, 'huge.run'), '');
  truncateSync(join(folder, 'huge.run'), 64 * 1024 * 1024);
  const sent: string[] = [];
  const flusher = new Flusher(outbox, {
    postRun: async (one) => {
      sent.push(one.resultId);
      return receiptFor(one);
    },
    forgetToken: () => undefined,
  });
  await flusher.flush();
  expect(sent).toEqual([good.resultId]);
  expect(outbox.list()).toEqual([]);
  expect(outbox.setAsideCounts()).toEqual({ dead: 0, quarantine: 6 });
  const reason = (name: string) =>
    readFileSync(join(folder, 'quarantine', `${name}.reason.txt`), 'utf8');
  expect(reason('link.run')).toContain('not a plain file');
  expect(reason('huge.run')).toContain('too many');
  expect(reason('renamed.run')).toContain('name');
});

test('a record leaves only when the receipt names it', async () => {
  outbox.put(id(1), 0, body('a'));
  const other = encodeRecord(id(1), 0, body('b'));
  let answerWith: (record: OutboxRecord) => Answer = (record) =>
    receiptFor({ ...record, sha256: other.subarray(36, 68).toString('hex') });
  let now = 0;
  const sink = {
    postRun: async (record: OutboxRecord) => answerWith(record),
    forgetToken: () => undefined,
  };
  const flusher = new Flusher(
    outbox,
    sink,
    () => now,
    () => 0.5,
  );
  await flusher.flush();
  expect(outbox.list()).toHaveLength(1);
  answerWith = receiptFor;
  await flusher.flush();
  expect(outbox.list()).toHaveLength(1);
  now += flusher.nextDueMs() ?? 0;
  await flusher.flush();
  expect(outbox.list()).toEqual([]);
});

test('S07: a record the hub refuses three times becomes a dead letter and holds up no other', async () => {
  outbox.put(id(1), 0, body('poison'));
  for (let n = 2; n < 6; n++) outbox.put(id(n), 0, body('good'));
  let now = 0;
  const flusher = new Flusher(
    outbox,
    {
      postRun: async (record) => (record.resultId === id(1) ? refusal(422) : receiptFor(record)),
      forgetToken: () => undefined,
    },
    () => now,
    () => 0.5,
  );
  const events: string[] = [];
  for (let round = 0; round < 3; round++) {
    await flusher.flush((event) => events.push(event.kind));
    now += flusher.nextDueMs() ?? 0;
  }
  expect(events).toEqual(['waiting', ...Array(4).fill('received'), 'waiting', 'buried']);
  expect(outbox.isDead(id(1), 0)).toBe(true);
  expect(outbox.setAsideCounts()).toEqual({ dead: 1, quarantine: 0 });
});

test('without an end of the tries, a refused record is sent for ever', async () => {
  const { Flusher: Endless } = await patchedModule<{ Flusher: typeof Flusher }>(
    new URL('./flusher.ts', import.meta.url),
    [{ from: />= refusalsToBury/, to: '>= Infinity' }],
  );
  outbox.put(id(1), 0, body('poison'));
  let now = 0;
  let sent = 0;
  const sink = {
    postRun: async () => {
      sent++;
      return refusal(422);
    },
    forgetToken: () => undefined,
  };
  const flusher = new Endless(
    outbox,
    sink,
    () => now,
    () => 0.5,
  );
  for (let round = 0; round < 10; round++) {
    await flusher.flush();
    now += flusher.nextDueMs() ?? 0;
  }
  expect({ sent, waiting: outbox.list().length }).toEqual({ sent: 10, waiting: 1 });
});

test('a record on which the hub breaks stays, and holds up no other', async () => {
  for (let n = 1; n < 6; n++) outbox.put(id(n), 0, body(`${n}`));
  let now = 0;
  const sink = {
    postRun: async (record: OutboxRecord) =>
      record.resultId === id(1) ? refusal(500) : receiptFor(record),
    forgetToken: () => undefined,
  };
  const flusher = new Flusher(
    outbox,
    sink,
    () => now,
    () => 0.5,
  );
  for (let round = 0; round < 5; round++) {
    await flusher.flush();
    now += flusher.nextDueMs() ?? 0;
  }
  expect(outbox.list()).toEqual([`${id(1)}-000.run`]);
});

test('an unreachable hub is asked at most once a backoff, however many records wait', async () => {
  for (let n = 1; n <= 50; n++) outbox.put(id(n), 0, body(`${n}`));
  let now = 0;
  let asked = 0;
  const sink = {
    postRun: async (): Promise<Answer> => {
      asked++;
      return { kind: 'unreachable', reason: 'ECONNREFUSED' };
    },
    forgetToken: () => undefined,
  };
  const flusher = new Flusher(
    outbox,
    sink,
    () => now,
    () => 0.999,
  );
  const day = 24 * 3600 * 1000;
  while (now < day) {
    await flusher.flush();
    now += Math.max(1, flusher.nextDueMs() ?? day);
  }
  expect(asked).toBeLessThanOrEqual(24 * 61);
  expect(asked).toBeGreaterThan(24 * 50);
  expect(outbox.list()).toHaveLength(50);
});

test('a disk that fails while a record is set aside costs a delay, not the flush', async () => {
  writeFileSync(join(folder, 'damaged.run'), 'no record');
  outbox.put(id(1), 0, body('good'));
  rmSync(join(folder, 'quarantine'), { recursive: true });
  const events: string[] = [];
  const flusher = new Flusher(outbox, {
    postRun: async (record) => receiptFor(record),
    forgetToken: () => undefined,
  });
  await flusher.flush((event) => events.push(`${event.kind} ${event.name}`));
  expect(events).toEqual([`received ${id(1)}-000.run`, 'waiting damaged.run']);
  mkdirSync(join(folder, 'quarantine'));
});
