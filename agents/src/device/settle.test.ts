import { expect, test } from 'vitest';
import { fileTree } from '../../testing/file-tree.ts';
import { parseCpuTimes } from './cpu-use.ts';
import { openRoot } from './root.ts';
import { sensesOf } from './senses.ts';
import { patienceOf, type Senses, Settler } from './settle.ts';

const cores = 2;

/** A device on a clock of its own: load in cores and temperatures by the second. */
function device(
  loadAt: (second: number) => number | null,
  temperatureAt: (second: number) => Record<string, number> = () => ({}),
) {
  let ms = 0;
  let busy = 0;
  const senses: Senses = {
    cpuTimes: async () => {
      if (loadAt(ms / 1000) === null) return null;
      return { busy, total: (ms / 10) * cores, cores };
    },
    ownCpuMs: () => 0,
    temperatures: async () => new Map(Object.entries(temperatureAt(ms / 1000))),
    sleep: async (passed) => {
      busy += ((loadAt(ms / 1000) ?? 0) * passed) / 10;
      ms += passed;
    },
    nowMs: () => ms,
  };
  return { senses, elapsedMs: () => ms, advance: senses.sleep };
}

test('a quiet device is looked at for one second and then measured', async () => {
  const { senses, elapsedMs } = device(() => 0.3);
  expect(await new Settler(senses).settle(patienceOf.quick)).toEqual({ busy: null, remarks: [] });
  expect(elapsedMs()).toBe(1000);
});

test('a busy device is waited for until it is quiet', async () => {
  const { senses, elapsedMs } = device((second) => (second < 7 ? 1.5 : 0));
  expect(await new Settler(senses).settle(patienceOf.quick)).toEqual({ busy: null, remarks: [] });
  expect(elapsedMs()).toBe(8000);
});

test('one that stays busy is measured with a remark, at the profile patience', async () => {
  for (const profile of ['quick', 'standard', 'full'] as const) {
    const { senses, elapsedMs } = device(() => 1.5);
    const settled = await new Settler(senses).settle(patienceOf[profile]);
    expect(settled.busy).toBe('1.5 of 2 cores');
    expect(settled.remarks).toEqual([
      { code: 'busy_before', detail: 'other programs used 1.5 of 2 cores when it began' },
    ]);
    expect(elapsedMs()).toBe(patienceOf[profile].busyMs);
  }
});

test('the agent does not wait for itself', async () => {
  const { senses, elapsedMs } = device(() => 1);
  const own = { ...senses, ownCpuMs: () => elapsedMs() * 0.9 };
  expect((await new Settler(own).settle(patienceOf.quick)).busy).toBeNull();
});

test('a run starts at most 5 C above the coolest moment of the job', async () => {
  const cooling = (second: number) => ({ soc: second < 2 ? 40 : second < 60 ? 50 : 44, board: 30 });
  const { senses, elapsedMs, advance } = device(() => 0, cooling);
  const settler = new Settler(senses);
  expect((await settler.settle(patienceOf.standard)).remarks).toEqual([]);
  await advance(1000);
  expect((await settler.settle(patienceOf.standard)).remarks).toEqual([]);
  expect(elapsedMs()).toBe(60_000);
});

test('a device that stays hot is measured with a remark', async () => {
  const { senses, advance } = device(
    () => 0,
    (second) => ({ soc: second < 2 ? 40 : 51 }),
  );
  const settler = new Settler(senses);
  await settler.settle(patienceOf.quick);
  await advance(1000);
  expect((await settler.settle(patienceOf.quick)).remarks).toEqual([
    { code: 'hot_start', detail: 'soc was 11 C above the coolest moment' },
  ]);
});

test('what cannot be read is not waited for', async () => {
  const { senses, elapsedMs } = device(() => null);
  expect(await new Settler(senses).settle(patienceOf.full)).toEqual({ busy: null, remarks: [] });
  expect(elapsedMs()).toBe(0);
});

test('the kernel counts busy time without idling and waiting for disks', () => {
  const stat = 'cpu  100 10 50 800 40 1 2 7 30 0\ncpu0 1 2 3 4\ncpu1 1 2 3 4\nintr 5\n';
  expect(parseCpuTimes(stat)).toEqual({ busy: 170, total: 1010, cores: 2 });
  expect(parseCpuTimes('')).toBeNull();
});

test('zones of parts that do not compute are left out', async () => {
  const tree = fileTree({
    '/sys/class/thermal/thermal_zone0/type': 'cpu-thermal\n',
    '/sys/class/thermal/thermal_zone0/temp': '45500\n',
    '/sys/class/thermal/thermal_zone1/type': 'iwlwifi_1\n',
    '/sys/class/thermal/thermal_zone1/temp': '70000\n',
  });
  try {
    const senses = sensesOf(openRoot(tree.folder), async () => undefined);
    expect([...(await senses.temperatures())]).toEqual([['thermal.cpuThermal', 45.5]]);
    expect(await senses.cpuTimes()).toBeNull();
  } finally {
    tree.remove();
  }
});
