import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ended } from '../testing/agent-bench.ts';
import { benchOfFile, hubOfTest } from '../testing/bench-of-file.ts';
import type { FakeHub } from '../testing/fake-hub.ts';
import { laterRecord } from '../testing/later-record.ts';
import { violations } from '../testing/oracle.ts';
import { type FilledOutbox, filledOutbox } from './filled-outbox.ts';
import { until } from './leased-device.ts';

// C08 of the reliability handbook: a second agent on the same data folder, the lock of one that was
// killed, and an outbox in which a later agent has written.

const bench = await benchOfFile('glyphs-s');
let hub: FakeHub;
beforeEach(async () => {
  hub = await hubOfTest();
});

const posts = () => hub.requests.filter(({ path }) => path === '/api/v1/runs').length;
const flush = (agentFile: string, { data }: FilledOutbox) =>
  bench.run(agentFile, ['flush', '--data', data]);

function hashOfTree(folder: string): string {
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    hash.update(entry.name);
    const path = join(folder, entry.name);
    hash.update(entry.isDirectory() ? hashOfTree(path) : readFileSync(path));
  }
  return hash.digest('hex');
}

/** An agent that is sending, to a hub that does not answer it. */
async function sending(filled: FilledOutbox) {
  hub.intercept = (request) => request.url === '/api/v1/runs';
  const child = bench.start(bench.agentFile, ['flush', '--data', filled.data]);
  const end = ended(child);
  expect(await until(() => posts() > 0)).toBe(true);
  const kill = async () => {
    child.kill('SIGKILL');
    await end;
  };
  return { pid: child.pid, kill };
}

test('C08: a second agent says so and touches nothing; a dead one leaves no lock', async () => {
  const filled = await filledOutbox(bench, hub, 1);
  const first = await sending(filled);
  const before = hashOfTree(filled.data);
  const second = await flush(bench.agentFile, filled);
  expect(second.code).toBe(75);
  expect(second.output).toContain(`Another agent (process ${first.pid}) works on ${filled.data}`);
  expect(hashOfTree(filled.data)).toBe(before);
  await first.kill();
  hub.intercept = null;
  const third = await flush(bench.agentFile, filled);
  expect(third.code, third.output).toBe(0);
  expect(violations(hub, filled.durable, null)).toEqual([]);
});

test('without the lock a second agent takes the records of the first', async () => {
  const filled = await filledOutbox(bench, hub, 1);
  const first = await sending(filled);
  const before = hashOfTree(filled.data);
  hub.intercept = null;
  const unlocked = bench.patched('unlocked', [
    { from: /const (\w+) = livingHolder\(\w+\);/, to: 'const $1 = null;' },
  ]);
  const second = await flush(unlocked, filled);
  expect(second.code, second.output).toBe(0);
  expect(posts()).toBe(2);
  expect(hashOfTree(filled.data)).not.toBe(before);
  await first.kill();
});

test('C08: a record of a later agent stays as it is, and holds up no other', async () => {
  const filled = await filledOutbox(bench, hub, 2);
  const later = join(filled.outbox, '01900000-0000-7000-8000-000000000001-000.run');
  const bytes = laterRecord(Buffer.from('{"of":"tomorrow"}'));
  writeFileSync(later, bytes);
  const { code, output } = await flush(bench.agentFile, filled);
  expect({ code, stays: readFileSync(later).equals(bytes) }).toEqual({ code: 1, stays: true });
  expect(output).toContain('record version 2 is newer than 1: update the agent');
  expect(violations(hub, filled.durable, null)).toEqual([]);
  const tidy = bench.patched('tidy', [
    { from: /if \((\w+) instanceof NewerRecordError\)\s*throw \1;/, to: '' },
  ]);
  await flush(tidy, filled);
  expect(readdirSync(filled.outbox)).not.toContain(later.split('/').at(-1));
});
