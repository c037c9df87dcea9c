import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { durableRecords, violations } from '../testing/oracle.ts';
import { CrashDevice, straced } from './crash-device.ts';

// S01 and S02 of the reliability handbook: fsync answers EIO or ENOSPC, and a disk that is full.

const tier = process.env.INFEROMETER_TEST_TIER ?? 'usual';

let bench: AgentBench;
beforeAll(async () => {
  const cell = { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
  const device = await CrashDevice.enrolled(bench, bench.agentFile);
  await device.drain();
  device.keepCache();
  await device.close();
});
afterAll(() => bench.close());

/** Lets a daemon finish under `before`; what it printed and what was violated. */
async function finish(device: CrashDevice, before: readonly string[]) {
  const daemon = ['daemon', '--job', bench.job, '--data', device.data];
  const agent = bench.start(bench.agentFile, daemon, before);
  const end = ended(agent);
  const deadline = Date.now() + 40_000;
  const drained = () => device.drained && durableRecords(device.data).length === 0;
  while (!drained() && Date.now() < deadline) await new Promise((r) => setTimeout(r, 20));
  agent.kill('SIGTERM');
  const { output } = await end;
  const found = violations(device.hub, [], bench.ledger);
  if (!drained()) found.push(`not drained: ${output}`);
  return { output, found };
}

test.skipIf(!straced)('an fsync that fails costs a new file, never a record', async () => {
  const [errors, last] = tier === 'usual' ? [['EIO'], 6] : [['EIO', 'ENOSPC'], 10];
  const found: string[] = [];
  let count = 0;
  for (const error of errors) {
    for (let when = 1; when <= last; when++, count++) {
      const device = await CrashDevice.enrolled(bench, bench.agentFile);
      const inject = `inject=fsync:error=${error}:when=${when}`;
      const strace = ['strace', '-D', '-o', '/dev/null', '-e', 'trace=fsync', '-e', inject];
      const result = await finish(device, strace);
      found.push(...result.found.map((violation) => `${error} at ${when}: ${violation}`));
      await device.close();
    }
  }
  console.warn(`S02: N = ${count} failing fsyncs`);
  expect(found).toEqual([]);
});

const mounted = mkdtempSync(join(tmpdir(), 'tiny-disk-'));
const mountable =
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', mounted]).status === 0;
afterAll(() => {
  if (mountable) spawnSync('umount', [mounted]);
  rmSync(mounted, { recursive: true, force: true });
});

test.skipIf(!mountable)('a full disk stops the measuring until there is room again', async () => {
  const device = await CrashDevice.enrolled(bench, bench.agentFile);
  const outbox = join(device.data, 'outbox');
  mkdirSync(outbox, { recursive: true });
  expect(spawnSync('mount', ['--bind', mounted, outbox]).status).toBe(0);
  try {
    writeFileSync(join(mounted, 'filling'), Buffer.alloc(60 * 1024));
    const daemon = ['daemon', '--job', bench.job, '--data', device.data];
    const agent = bench.start(bench.agentFile, daemon);
    const end = ended(agent);
    let heard = '';
    agent.stdout?.on('data', (chunk: Buffer) => {
      heard += chunk.toString('utf8');
    });
    const deadline = Date.now() + 30_000;
    while (!heard.includes('spool_full') && Date.now() < deadline) {
      await new Promise((r) => setTimeout(r, 20));
    }
    expect(heard).toContain('spool_full');
    expect(device.hub.stored).toEqual([]);
    rmSync(join(mounted, 'filling'));
    const freed = Date.now();
    while (!device.drained && Date.now() < deadline) await new Promise((r) => setTimeout(r, 20));
    expect(Date.now() - freed).toBeLessThan(10_000);
    agent.kill('SIGTERM');
    await end;
    expect(violations(device.hub, [], bench.ledger)).toEqual([]);
    expect(readdirSync(join(outbox, 'quarantine'))).toEqual([]);
  } finally {
    spawnSync('umount', [outbox]);
    await device.close();
  }
});
