import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { ended, type Patch } from '../testing/agent-bench.ts';
import { benchOfFile, hubOfTest } from '../testing/bench-of-file.ts';
import type { FakeHub } from '../testing/fake-hub.ts';
import { violations } from '../testing/oracle.ts';
import { type FilledOutbox, filledOutbox } from './filled-outbox.ts';

// S04 and S06 of the reliability handbook, through the built agent: an outbox that it may not write,
// and one that is full at its start.

const bench = await benchOfFile('glyphs-s');

const nobody = 65_534;
const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];
/** The test makes itself another user, who must be able to run Node. */
const canBeNobody =
  process.getuid?.() === 0 &&
  spawnSync('setpriv', [...asNobody.slice(1), process.execPath, '--version']).status === 0;
if (!canBeNobody) console.warn('S04: another user: skipped, this one cannot become nobody');

/** A device whose agent runs as nobody, with an outbox that is somebody else's. */
async function foreignOutbox(hub: FakeHub): Promise<FilledOutbox> {
  const filled = await filledOutbox(bench, hub, 1);
  chmodSync(bench.folder, 0o755);
  for (const name of ['', 'device-key.pem', 'enrolment.json']) {
    chownSync(join(filled.data, name), nobody, nobody);
  }
  for (const name of ['', 'tmp', 'dead', 'quarantine']) {
    mkdirSync(join(filled.outbox, name), { recursive: true });
    chmodSync(join(filled.outbox, name), 0o755);
  }
  return filled;
}

test.skipIf(!canBeNobody)(
  'S04: an outbox of another user ends the agent before it claims',
  async () => {
    const hub = await hubOfTest();
    const { data, outbox } = await foreignOutbox(hub);
    const daemon = ['daemon', '--job', bench.job, '--data', data];
    const before = hub.claims.size;
    const { code, output } = await bench.run(bench.agentFile, daemon, asNobody);
    expect({ code, claimed: hub.claims.size - before }, output).toEqual({ code: 1, claimed: 0 });
    expect(output).toMatch(new RegExp(`The outbox ${outbox} cannot be written \\(EACCES.*--data`));
    const trusting = bench.patched('trusting', [
      { from: /accessSync\w*\(\w+\(folder\w*, name\w*\)/, to: 'void (0' },
    ]);
    const agent = bench.start(trusting, daemon, asNobody);
    const end = ended(agent);
    for (let looks = 0; looks < 600 && hub.claims.size === before; looks++) await sleep(50);
    agent.kill('SIGKILL');
    expect(hub.claims.size, (await end).output).toBe(before + 1);
  },
);

/** Sends so many records, or tries to; the most memory that it took, in bytes, and their order at the hub. */
async function sendAll(count: number, patches: readonly Patch[] = []) {
  const hub = await hubOfTest();
  const filled = await filledOutbox(bench, hub, count, '127.0.0.1', samples);
  const agentFile = patches.length > 0 ? bench.patched('other', patches) : bench.agentFile;
  // What another agent does with memory is done before its hub would answer.
  if (patches.length > 0) await hub.close();
  const agent = bench.start(agentFile, ['flush', '--data', filled.data]);
  const end = ended(agent);
  let over = false;
  end.then(() => {
    over = true;
  });
  let most = 0;
  while (!over) {
    most = Math.max(most, peakBytes(agent.pid));
    await sleep(10);
  }
  const { output } = await end;
  const order = hub.stored.map(({ resultId, runIndex }) => `${resultId}/${runIndex}`);
  return { most, order, output, found: violations(hub, filled.durable, null) };
}

/** The most memory that a process has held at once. */
function peakBytes(pid: number | undefined): number {
  try {
    const text = readFileSync(`/proc/${pid}/status`, 'utf8');
    return 1024 * Number(/^VmHWM:\s+([0-9]+) kB$/m.exec(text)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const full = tier === 'usual' ? 800 : 3000;
const samples = 10_000;
/** Of a record with so many samples. */
const recordBytes = 54_000;
/** What Node has not collected yet has a bound, what holds the records grows with them. */
const most = Math.max(30 * 2 ** 20, (full * recordBytes) / 2);

test('S06: a full outbox is sent oldest first and never held in memory', async () => {
  const { most: alone } = await sendAll(1);
  const { most: peak, order, found, output } = await sendAll(full);
  expect(found, output).toEqual([]);
  expect(order).toEqual([...order].sort(byAge));
  expect(peak - alone).toBeLessThan(most);
  console.warn(`S06: N = ${full} records, ${((peak - alone) / 2 ** 20).toFixed(1)} MiB more`);
  const hoarding = {
    from: /for \(const \w+ of this\.#outbox\.list\(\)\) \{/,
    to: 'globalThis.hoard = this.#outbox.list().reverse().map((n) => this.#outbox.load(n)); $&',
  };
  expect((await sendAll(full, [hoarding])).most - alone).toBeGreaterThan(most);
});

function byAge(a: string, b: string): number {
  const [[aId = '', aRun = ''], [bId = '', bRun = '']] = [a.split('/'), b.split('/')];
  return aId === bId ? Number(aRun) - Number(bRun) : aId < bId ? -1 : 1;
}
