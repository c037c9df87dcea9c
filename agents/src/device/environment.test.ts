import { spawnSync } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Conditions, Environment } from '../../../lib/contract/environment.ts';
import { isPublicReading } from '../../../lib/contract/public.ts';
import { fileTree } from '../../testing/file-tree.ts';
import { readConditions, readEnvironment } from './environment.ts';
import { openRoot } from './root.ts';

const facts = {
  arch: 'arm64',
  nodeVersion: '20.1.0',
  kernelRelease: '6.6.31+rpt-rpi-2712',
  libcVersion: '2.36',
};
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});
function rootOf(files: Record<string, string>) {
  const tree = fileTree(files);
  cleanups.push(tree.remove);
  return { root: openRoot(tree.folder), folder: tree.folder };
}

const core = (n: number) =>
  `processor\t: ${n}\nFeatures\t: fp asimd asimdhp asimddp\nCPU implementer\t: 0x41\nCPU part\t: 0xd0b\n\n`;
const raspberryPi = {
  '/proc/cpuinfo': `${core(0)}${core(1)}Hardware\t: BCM2835\nRevision\t: d04170\nSerial\t\t: 10000000deadbeef\nModel\t\t: Raspberry Pi 5 Model B Rev 1.0\n`,
  '/proc/meminfo': 'MemTotal:        8255680 kB\nMemAvailable:    7000000 kB\n',
  '/proc/swaps':
    'Filename\tType\tSize\tUsed\tPriority\n/home/me/swap file\tfile\t102400\t512\t-2\n',
  '/proc/vmstat': 'pgpgin 5\npswpin 3\npswpout 4\n',
  '/proc/loadavg': '0.52 0.58 0.59 1/467 1234\n',
  '/etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
  '/proc/device-tree/model': 'Raspberry Pi 5 Model B Rev 1.0\0',
  '/proc/device-tree/compatible': 'raspberrypi,5-model-b\0brcm,bcm2712\0',
  '/sys/devices/system/cpu/online': '0-3\n',
  '/sys/devices/system/cpu/cpufreq/policy0/scaling_governor': 'ondemand\n',
  '/sys/devices/system/cpu/cpufreq/policy0/scaling_cur_freq': '1500000\n',
  '/sys/class/thermal/thermal_zone0/type': 'cpu-thermal\n',
  '/sys/class/thermal/thermal_zone0/temp': '48750\n',
  '/sys/class/thermal/thermal_zone1/type': 'cpu-thermal\n',
  '/sys/class/thermal/thermal_zone1/temp': '-256000\n',
};

test('a Raspberry Pi is named by its class and read by field', async () => {
  const { root } = rootOf(raspberryPi);
  const environment = Environment.parse(await readEnvironment(root, facts));
  expect(environment.deviceClass).toEqual({
    slug: 'raspberry-pi-5-model-b-8g',
    name: 'Raspberry Pi 5 Model B, 8 GiB',
    memoryBytes: 8 * 2 ** 30,
  });
  const value = (name: string) =>
    ({ ...environment.identity, ...environment.details })[name]?.value;
  expect(value('cpu.model')).toBe('Cortex-A76');
  expect(value('cpu.online')).toBe(4);
  expect(value('cpu.governor')).toBe('ondemand');
  expect(value('board.model')).toBe('Raspberry Pi 5 Model B Rev 1.0');
  expect(value('os.version')).toBe('12');
});

test('a device that is slow to say what it is is the same device', async () => {
  const governor = '/sys/devices/system/cpu/cpufreq/policy0/scaling_governor';
  const { root, folder } = rootOf(raspberryPi);
  const quick = await readEnvironment(root, facts);
  rmSync(join(folder, governor));
  spawnSync('mkfifo', [join(folder, governor)]);
  const slow = readEnvironment(root, facts);
  // Longer than a reading beside a run may take.
  setTimeout(() => writeFile(join(folder, governor), 'ondemand\n'), 1000);
  expect(await slow).toEqual(quick);
});

test('conditions carry units, and an engine that is off has no temperature', async () => {
  const { root } = rootOf(raspberryPi);
  const { readings } = Conditions.parse(await readConditions(root));
  expect(readings['thermal.cpuThermal']).toMatchObject({ value: 48.75, unit: 'C' });
  expect(readings['thermal.cpuThermal2']).toMatchObject({ status: 'absent', value: null });
  expect(readings['clock.policy0']).toMatchObject({ value: 1500, unit: 'MHz' });
  expect(readings['load.oneMinute']?.value).toBe(0.52);
  expect(readings['swap.pagesIn']?.value).toBe(3);
});

test('nothing that identifies the unit or a person leaves, and every field may be shown', async () => {
  const { root } = rootOf({
    ...raspberryPi,
    '/etc/machine-id': 'f00dfeedf00dfeedf00dfeedf00dfeed\n',
    '/etc/hostname': 'annas-board\n',
    '/sys/class/dmi/id/product_serial': 'PF3ABCDE\n',
    '/sys/class/net/eth0/address': 'dc:a6:32:aa:bb:cc\n',
  });
  const environment = await readEnvironment(root, facts);
  const conditions = await readConditions(root);
  const text = JSON.stringify([environment, conditions]);
  for (const secret of [
    'deadbeef',
    'f00dfeed',
    'annas',
    'PF3ABCDE',
    'dc:a6',
    '/home/me',
    'd04170',
  ]) {
    expect(text).not.toContain(secret);
  }
  const names = [environment.identity, environment.details, conditions.readings].flatMap(
    Object.keys,
  );
  expect(names.filter((name) => !isPublicReading(name))).toEqual([]);
});

test('an empty tree gives fields without values, never zero', async () => {
  const { root } = rootOf({});
  const environment = Environment.parse(await readEnvironment(root, facts));
  expect(environment.deviceClass).toMatchObject({
    slug: 'unknown:no-cpu-model',
    memoryBytes: null,
  });
  const conditions = Conditions.parse(await readConditions(root));
  const values = Object.values({ ...environment.details, ...conditions.readings });
  expect(values.every(({ status, value }) => status === 'absent' && value === null)).toBe(true);
});

test('a file that is half written is an error and not a number', async () => {
  const { root } = rootOf({
    '/sys/class/thermal/thermal_zone0/type': 'x86_pkg_temp\n',
    '/sys/class/thermal/thermal_zone0/temp': '\n',
    '/sys/devices/system/cpu/online': 'rubbish\n',
  });
  const { readings } = await readConditions(root);
  expect(readings['thermal.x86PkgTemp']).toMatchObject({ status: 'error', value: null });
  expect((await readEnvironment(root, facts)).identity['cpu.online']?.status).toBe('error');
});

test.skipIf(process.getuid?.() === 0)('a file that is closed to us is denied', async () => {
  const path = '/sys/class/powercap/intel-rapl:0/energy_uj';
  const { root, folder } = rootOf({ [path]: '12345\n' });
  chmodSync(join(folder, path), 0o000);
  const { readings } = await readConditions(root);
  expect(readings['power.packageEnergy']).toMatchObject({ status: 'denied', value: null });
});
