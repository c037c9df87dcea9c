import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fileTree } from '../../testing/file-tree.ts';
import { readClockNow } from './clock-now.ts';
import { CoolestMoments } from './coolest-moments.ts';
import { askDf, freeBytesOf } from './free-bytes.ts';
import { openRoot } from './root.ts';
import { TemperatureWatch } from './temperature-watch.ts';
import { throttlingOf } from './throttling.ts';
import { zoneTemperatures } from './zone-temperatures.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});
function rootOf(files: Record<string, string>) {
  const tree = fileTree(files);
  cleanups.push(tree.remove);
  return { root: openRoot(tree.folder), folder: tree.folder };
}

const cpufreq = '/sys/devices/system/cpu/cpufreq';

test('clocks are of the fastest core, and what cannot be read is null', async () => {
  const { root } = rootOf({
    [`${cpufreq}/policy0/scaling_cur_freq`]: '1200000\n',
    [`${cpufreq}/policy0/cpuinfo_max_freq`]: '1800000\n',
    [`${cpufreq}/policy0/scaling_governor`]: 'schedutil\n',
    [`${cpufreq}/policy4/scaling_cur_freq`]: '2208000\n',
    [`${cpufreq}/policy4/cpuinfo_max_freq`]: '2256000\n',
    [`${cpufreq}/policy4/scaling_governor`]: 'performance\n',
    '/var/lib/nvpmodel/status': 'pmode:0002 fmode:quiet\n',
  });
  expect(await readClockNow(root)).toEqual({
    clockMhz: 2208,
    clockMaxMhz: 2256,
    governor: 'performance + schedutil',
    powerMode: 'nvpmodel 2',
  });
  expect(await readClockNow(rootOf({}).root)).toEqual({
    clockMhz: null,
    clockMaxMhz: null,
    governor: null,
    powerMode: null,
  });
  const x86 = rootOf({ '/proc/cpuinfo': 'cpu MHz\t\t: 800.125\ncpu MHz\t\t: 2599.998\n' });
  expect((await readClockNow(x86.root)).clockMhz).toBe(2599.998);
});

const pi = '/sys/devices/platform/soc/soc:firmware/get_throttled';
const counter = '/sys/devices/system/cpu/cpu0/thermal_throttle/package_throttle_count';
const cooler = '/sys/class/thermal/cooling_device0';

test.each<[string, Record<string, string>, boolean | null]>([
  ['a Pi that is throttled now', { [pi]: '50004\n' }, true],
  ['a Pi that was throttled since boot', { [pi]: '50000\n' }, false],
  ['a Pi with too little voltage', { [pi]: '1\n' }, false],
  [
    'a clock held down',
    { [`${cooler}/type`]: 'cpufreq-cpu0\n', [`${cooler}/cur_state`]: '2\n' },
    true,
  ],
  ['a free clock', { [`${cooler}/type`]: 'cpufreq-cpu0\n', [`${cooler}/cur_state`]: '0\n' }, false],
  ['a fan that runs', { [`${cooler}/type`]: 'pwm-fan\n', [`${cooler}/cur_state`]: '3\n' }, null],
  ['nothing to be read', {}, null],
])('%s', async (_what, files, expected) => {
  expect(await throttlingOf(rootOf(files).root)()).toBe(expected);
});

test('an x86 counter says something from the second look on', async () => {
  const { root, folder } = rootOf({ [counter]: '17\n' });
  const look = throttlingOf(root);
  expect(await look()).toBe(false);
  expect(await look()).toBe(false);
  writeFileSync(join(folder, counter), '19\n');
  expect(await look()).toBe(true);
  expect(await look()).toBe(false);
});

test('zones are read by their type; those of a radio, off or in pieces are left out', async () => {
  const zone = (n: number, type: string, temp: string) => ({
    [`/sys/class/thermal/thermal_zone${n}/type`]: `${type}\n`,
    [`/sys/class/thermal/thermal_zone${n}/temp`]: `${temp}\n`,
  });
  const { root, folder } = rootOf({
    ...zone(0, 'cpu-thermal', '45500'),
    ...zone(1, 'cpu-thermal', '47000'),
    ...zone(2, 'iwlwifi_1', '60000'),
    ...zone(3, 'gpu-thermal', '-256000'),
    ...zone(4, 'soc', 'nonsense'),
  });
  let ms = 0;
  const read = zoneTemperatures(root, () => ms);
  const both = [
    ['thermal.cpuThermal', 45.5],
    ['thermal.cpuThermal2', 47],
  ];
  expect([...(await read())]).toEqual(both);
  rmSync(join(folder, '/sys/class/thermal/thermal_zone1'), { recursive: true });
  expect([...(await read())]).toEqual(both.slice(0, 1));
  ms = 11 * 60_000;
  expect([...(await read())]).toEqual(both.slice(0, 1));
});

test('the device at rest is known for some hours, and a colder night is forgotten', () => {
  const coolest = new CoolestMoments();
  const hour = 3600 * 1000;
  expect(coolest.of('soc')).toBeNull();
  coolest.see(new Map([['soc', 35]]), 0);
  coolest.see(new Map([['soc', 60]]), hour);
  expect(coolest.of('soc')).toBe(35);
  coolest.see(new Map([['soc', 44]]), 4 * hour);
  expect(coolest.of('soc')).toBe(35);
  coolest.see(new Map([['soc', 46]]), 8 * hour);
  expect(coolest.of('soc')).toBe(44);
});

test('the watch keeps ten minutes, oldest first, and null for what was not read', async () => {
  let celsius = 40;
  const seen = async () => (celsius === 43 ? null : { celsius: celsius + 0.04, startC: 45.01 });
  const watch = new TemperatureWatch({ see: seen });
  expect([watch.now, watch.startC, watch.readings]).toEqual([null, null, []]);
  for (; celsius < 45; celsius++) await watch.look();
  expect(watch.readings).toEqual([40, 41, 42, null, 44]);
  expect([watch.now, watch.startC]).toEqual([44, 45]);
  for (let n = 0; n < 100; n++) await watch.look();
  expect(watch.readings).toHaveLength(60);
});

test('free space is the same by the system call and by df, and null where nobody knows', async () => {
  const [asked, told] = [await freeBytesOf(tmpdir())(), await askDf(tmpdir())];
  const { blocks, bsize } = statfsSync(tmpdir());
  expect(asked).not.toBeNull();
  expect(Math.abs((asked ?? 0) - (told ?? 0))).toBeLessThan(0.05 * blocks * bsize);
  expect(await freeBytesOf('/no/such/folder')()).toBeNull();
  expect(await askDf('/no/such/folder')).toBeNull();
});
