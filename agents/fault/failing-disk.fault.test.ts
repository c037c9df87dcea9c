import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { decodeRecord } from '../src/hub/record.ts';
import { AgentBench, ended } from '../testing/agent-bench.ts';
import { violations } from '../testing/oracle.ts';
import { CrashDevice, straced } from './crash-device.ts';
import { crashPoints } from './crash-points.ts';
import { until } from './leased-device.ts';
import { powerCutViolations } from './power-cut.ts';
import { noTinyDisk, openTinyDisk } from './tiny-disk.ts';

// S01 and S02 of the reliability handbook: fsync answers EIO or ENOSPC, and a disk that is full.

if (!straced) console.warn('S02: skipped, strace is not here');
const noDisk = noTinyDisk();
if (noDisk) console.warn(`S01: skipped, ${noDisk}`);

let bench: AgentBench;
/** What an undisturbed run of a device calls. */
let undisturbed: string;
beforeAll(async () => {
  const cell = { model: 'mobilenet-v2', runtime: 'onnxruntime-node', precision: 'fp32' };
  bench = await AgentBench.open(cell);
  const device = await CrashDevice.enrolled(bench, bench.agentFile);
  undisturbed = (await device.drain()).trace;
  device.keepCache();
  await device.close();
});
afterAll(() => bench.close());

/** Lets a new device finish although one fsync fails; what was violated. */
async function finish(agentFile: string, error: string, when: number): Promise<string[]> {
  const device = await CrashDevice.enrolled(bench, agentFile);
  const fault = `fsync:error=${error}:when=${when}`;
  const { trace, drained, end } = await device.drain(undefined, fault);
  await device.close();
  const found = [...violations(device.hub, [], device.ledger), ...powerCutViolations(trace)];
  if (!trace.includes('(INJECTED)')) found.push('the fault was never injected');
  if (!drained) found.push(`not drained: ${end.output}`);
  return found.map((violation) => `${error} at ${when}: ${violation}`);
}

test.skipIf(!straced)('S02: an fsync that fails costs a new file, never a record', async () => {
  const [errors, last] = tier === 'usual' ? [['EIO'], 5] : [['EIO', 'ENOSPC'], 10];
  const found: string[] = [];
  let count = 0;
  for (const error of errors) {
    for (let when = 1; when <= last; when++, count++) {
      found.push(...(await finish(bench.agentFile, error, when)));
    }
  }
  console.warn(`S02: N = ${count} failing fsyncs`);
  expect(found).toEqual([]);
});

test.skipIf(!straced)('a file that is kept although its fsync failed is seen', async () => {
  const ofRecord = crashPoints(undisturbed).find(
    ({ syscall, line }) => syscall === 'fsync' && line.includes('/outbox/tmp/'),
  );
  const trusting = bench.patched('trusts-fsync', [
    { from: /(fsyncSync\w*)\((\w+)\);/, to: 'try { $1($2); } catch {}' },
  ]);
  const found = await finish(trusting, 'EIO', ofRecord?.when ?? 0);
  expect(found.join()).toContain('renamed before it was synced');
});

/** Records in an outbox that are not whole. */
function torn(outbox: string): string[] {
  return readdirSync(outbox).filter((name) => {
    if (!name.endsWith('.run')) return false;
    try {
      decodeRecord(readFileSync(join(outbox, name)));
      return false;
    } catch {
      // Sent and gone between the two looks is not torn.
      return readdirSync(outbox).includes(name);
    }
  });
}

/** A device whose outbox stands on a full disk, until it says so or has written half a record. */
async function onFullDisk(agentFile: string, kib: number) {
  const device = await CrashDevice.enrolled(bench, agentFile);
  const outbox = join(device.data, 'outbox');
  const disk = openTinyDisk(kib);
  disk.cover(outbox);
  const daemon = ['daemon', '--job', bench.job, '--data', device.data];
  const agent = bench.start(agentFile, daemon, [], device.ledger);
  const end = ended(agent);
  let heard = '';
  agent.stdout?.on('data', (chunk: Buffer) => {
    heard += chunk.toString('utf8');
  });
  const halves = () => torn(outbox);
  await until(() => heard.includes('spool_full') || halves().length > 0, 30_000);
  const close = async () => {
    agent.kill('SIGTERM');
    const { output } = await end;
    const quarantined = readdirSync(join(outbox, 'quarantine'));
    disk.close();
    await device.close();
    return { output, quarantined };
  };
  return { device, disk, halves, said: () => heard.includes('spool_full'), close };
}

test.skipIf(noDisk)('S01: a full disk stops the measuring until there is room again', async () => {
  const sizes = tier === 'usual' ? [64] : [64, 1024];
  for (const kib of sizes) {
    const { device, disk, halves, said, close } = await onFullDisk(bench.agentFile, kib);
    expect({ said: said(), halves: halves(), stored: device.hub.stored }).toEqual({
      said: true,
      halves: [],
      stored: [],
    });
    disk.free();
    const drained = await until(() => device.drained, 30_000);
    const { output, quarantined } = await close();
    expect(drained, output).toBe(true);
    expect(violations(device.hub, [], device.ledger)).toEqual([]);
    expect(quarantined).toEqual([]);
  }
  console.warn(`S01: N = ${sizes.length} full disks`);
});

test.skipIf(noDisk)(
  'half a record on a full disk is seen, when a short write counts as whole',
  async () => {
    const careless = bench.patched('short-write', [
      { from: /while \((written\w*) < (bytes\w*)\.length\)/, to: 'if ($1 < $2.length)' },
    ]);
    const { halves, close } = await onFullDisk(careless, 64);
    expect(halves()).toHaveLength(1);
    await close();
  },
);
