import { expect, test } from 'vitest';
import { tier } from '../../lib/contract/testing/tier.ts';
import { benchOfFile, hubOfTest } from '../testing/bench-of-file.ts';
import type { FakeJob } from '../testing/fake-queue.ts';
import { violations } from '../testing/oracle.ts';
import { LeasedDevice, ordered, type RunningAgent, stopped, until } from './leased-device.ts';
import { noMemoryLimit, openMemoryLimit } from './memory-limit.ts';

// C04 and C06 of the reliability handbook: agents that are killed at random while jobs flow, and one
// that the kernel ends for want of memory. The usual tier takes a few of the 300 kills.

const kills = { usual: 9, full: 60, nightly: 300 }[tier] ?? 9;
const missing = noMemoryLimit();
if (missing) console.warn(`C06: skipped, ${missing}`);

const bench = await benchOfFile('mobilenet-v2');

let state = 20_261_122;
function below(limit: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % limit;
}

test('C04: three devices that are killed at random lose and double nothing', async () => {
  const hub = await hubOfTest();
  hub.queue.leaseMs = 3000;
  const devices: LeasedDevice[] = [];
  for (let n = 0; n < 3; n++) devices.push(await LeasedDevice.enrolled(bench, hub));
  const running = devices.map((device): RunningAgent => device.start());
  const jobs: FakeJob[] = [];
  for (let kill = 0; kill < kills; kill++) {
    while (jobs.filter(({ state: now }) => now === 'queued').length < 2 * devices.length) {
      jobs.push(hub.queue.add(ordered));
    }
    await new Promise((resolve) => setTimeout(resolve, 200 + below(1500)));
    const one = below(devices.length);
    const [device, agent] = [devices[one], running[one]];
    if (!device || !agent) throw new Error('no device');
    agent.child.kill('SIGKILL');
    const { signal, output } = await agent.end;
    expect(signal, output).toBe('SIGKILL');
    device.note();
    running[one] = device.start();
  }
  hub.queue.leaseMs = 60_000;
  const drained = async () => {
    for (const device of devices) if (!(await device.drained(jobs, 240_000))) return false;
    return true;
  };
  expect(await drained(), JSON.stringify(jobs.map(({ state: now }) => now))).toBe(true);
  for (const agent of running) await stopped(agent);
  const durable = devices.flatMap((device) => device.durable);
  expect(violations(hub, durable, bench.ledger)).toEqual([]);
  console.warn(`C04: N = ${kills} kills, ${hub.stored.length} runs of ${jobs.length} jobs`);
});

test.skipIf(missing)(
  'C06: an agent that the kernel ends for want of memory loses nothing',
  async () => {
    const device = await LeasedDevice.enrolled(bench);
    device.hub.queue.leaseMs = 4000;
    const job = device.hub.queue.add(ordered);
    const limit = openMemoryLimit(2 ** 21);
    const agent = device.start();
    expect(await until(() => job.state === 'held' && device.children().length > 0)).toBe(true);
    limit.hold(agent.child.pid ?? 0);
    const { signal, output } = await agent.end;
    const ended = limit.kills();
    await limit.close();
    expect({ signal, ended: ended > 0 }, output).toEqual({ signal: 'SIGKILL', ended: true });
    device.note();
    expect(await until(() => device.children().length === 0)).toBe(true);
    const next = device.start();
    expect(await device.drained([job])).toBe(true);
    await stopped(next);
    expect(violations(device.hub, device.durable, bench.ledger)).toEqual([]);
  },
);
