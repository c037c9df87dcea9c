import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { fileTree } from '../../testing/file-tree.ts';
import { openRoot } from '../device/root.ts';
import { accessCheck } from './access-check.ts';
import type { Check } from './check.ts';
import { dataChecks, roomCheck } from './data-checks.ts';
import { clockCheck, hubChecks } from './hub-checks.ts';
import type { Place } from './place.ts';
import { quietChecks } from './quiet-checks.ts';
import { runtimeChecks } from './runtime-checks.ts';
import { sensorChecks } from './sensor-checks.ts';
import { serviceCheck } from './service-check.ts';
import { isOlder, libcCheck, nodeCheck } from './software-checks.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function placeOf(files: Record<string, string>, tools: Record<string, string> = {}): Place {
  const tree = fileTree(files);
  cleanups.push(tree.remove);
  const exec: Place['exec'] = async (tool) => tools[tool] ?? null;
  return { root: openRoot(tree.folder), exec, mayUse: (path) => !path.includes('render') };
}

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const statuses = (checks: Check[]) =>
  Object.fromEntries(checks.map(({ id, status }) => [id, status]));
const today = new Date('2026-11-21');

test('Node is judged by its last day of fixes, and by what the libc allows', () => {
  const node = (nodeVersion: string, libcVersion: string | null = '2.36') =>
    nodeCheck({ nodeVersion, libcVersion, today, hub: null });
  expect(node('24.1.0').status).toBe('ok');
  expect(node('20.20.0')).toMatchObject({
    status: 'warn',
    remedy: expect.stringContaining('install'),
  });
  expect(node('16.20.2', '2.27')).toMatchObject({ status: 'warn', remedy: null });
  expect(node('14.0.0').status).toBe('fail');
  expect(libcCheck({ libcVersion: null }).status).toBe('warn');
  expect([isOlder('2.27', '2.28'), isOlder('2.4', '2.28'), isOlder('2.28', '2.28')]).toEqual([
    true,
    true,
    false,
  ]);
});

test('an enrolled folder in order is well; a key that others can read fails with the command', async () => {
  const folder = dataFolder();
  const { privateKey } = generateKeyPairSync('ed25519');
  const key = join(folder, 'device-key.pem');
  writeFileSync(key, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  const deviceId = '01900000-0000-7000-8000-000000000000';
  const enrolment = { version: 1, hub: 'https://hub.test', deviceId, workspace: 'home' };
  writeFileSync(join(folder, 'enrolment.json'), JSON.stringify(enrolment));
  const well = statuses(await dataChecks(folder, 'agent'));
  expect(well).toMatchObject({ data: 'ok', enrolment: 'ok', key: 'ok', outbox: 'ok' });
  chmodSync(key, 0o644);
  const checks = await dataChecks(folder, 'agent');
  expect(checks.find(({ id }) => id === 'key')).toMatchObject({
    status: 'fail',
    remedy: `chmod 600 ${key}`,
  });
});

test('a damaged enrolment fails, what waits or was set aside is counted, nothing is changed', async () => {
  const folder = dataFolder();
  writeFileSync(join(folder, 'enrolment.json'), '{"version":1');
  mkdirSync(join(folder, 'outbox/dead'), { recursive: true });
  writeFileSync(join(folder, 'outbox/a.run'), 'x');
  const first = await dataChecks(folder, 'agent');
  expect(statuses(first)).toMatchObject({ enrolment: 'fail', key: 'warn', outbox: 'warn' });
  expect(first.find(({ id }) => id === 'outbox')?.remedy).toContain('agent flush --data');
  writeFileSync(join(folder, 'outbox/dead/b.run'), 'x');
  const [aside] = (await dataChecks(folder, 'agent')).filter(({ id }) => id === 'outbox');
  expect(aside?.detail).toBe('Run reports were set aside: 1 in dead.');
});

test('a full disk: the model files go that are kept; without any, what fills it is shown', async () => {
  const folder = dataFolder();
  const remedyAt = async (megabytes: number) => {
    const { status, remedy } = await roomCheck(folder, async () => megabytes * 1024 ** 2);
    return [status, remedy];
  };
  const look = expect.stringMatching(/^du -xh -d 2 \/\S* \| sort -h/);
  expect(await remedyAt(10)).toEqual(['fail', look]);
  mkdirSync(join(folder, 'cache'));
  expect(await remedyAt(500)).toEqual(['warn', look]);
  writeFileSync(join(folder, 'cache/model.onnx'), 'x');
  expect(await remedyAt(10)).toEqual(['fail', `rm -rf ${join(folder, 'cache')}`]);
  expect(await remedyAt(5000)).toEqual(['ok', null]);
});

test('without a data folder, or with one that is not there, the rest is still looked at', async () => {
  expect(statuses(await dataChecks(null, 'agent'))).toEqual({ data: 'skipped' });
  expect(statuses(await dataChecks('/nowhere/at/all', 'agent'))).toEqual({ data: 'fail' });
  expect(statuses(await hubChecks(null, null, null))).toEqual({ hub: 'skipped' });
});

test('a hub that nobody answers for fails; clocks are compared by its own', async () => {
  const [reach] = await hubChecks('http://127.0.0.1:9', null, null);
  expect(reach).toMatchObject({ status: 'fail', remedy: 'curl -v http://127.0.0.1:9/api/health' });
  const now = Date.parse('2026-11-21T12:00:00Z');
  expect(clockCheck('Sat, 21 Nov 2026 12:00:30 GMT', now).status).toBe('ok');
  expect(clockCheck('Sat, 21 Nov 2026 14:00:00 GMT', now).detail).toContain('7200 s behind');
  expect(clockCheck(undefined, now).status).toBe('skipped');
});

test('the service is judged by what systemd says of it', async () => {
  const systemd = { '/run/systemd/system/x': '' };
  const of = async (shown: string) =>
    (await serviceCheck(placeOf(systemd, { systemctl: shown }))).status;
  const running = 'LoadState=loaded\nActiveState=active\nSubState=running\nUnitFileState=enabled\n';
  expect(await of(`${running}NRestarts=0\n`)).toBe('ok');
  expect(await of(`${running}NRestarts=9\n`)).toBe('warn');
  expect(await of('LoadState=loaded\nActiveState=failed\nSubState=failed\n')).toBe('fail');
  expect(await of('LoadState=not-found\n')).toBe('skipped');
  expect((await serviceCheck(placeOf({}))).status).toBe('skipped');
});

test('one runtime that loads is enough; none is a failure', () => {
  const ok = { status: 'ok', version: '1.0.0', loadMs: 3 } as const;
  const missing = { status: 'missing', version: null, reason: 'no' } as const;
  const broken = { status: 'broken', version: '1.0.0', reason: 'SIGSEGV' } as const;
  const one = (slug: string, probe: typeof ok | typeof missing | typeof broken) => ({
    slug,
    name: slug,
    package: `npm-${slug}`,
    probe,
  });
  expect(statuses(runtimeChecks([one('a', ok), one('b', missing)], 'agent'))).toEqual({
    'runtime.a': 'ok',
    'runtime.b': 'warn',
  });
  const none = runtimeChecks([one('a', missing), one('b', broken)], 'agent');
  expect(statuses(none)).toEqual({ 'runtime.a': 'warn', 'runtime.b': 'fail', runtimes: 'fail' });
  expect(none[0]?.remedy).toBe('npm install npm-a');
});

test('sensors are readable, closed, or not there, and the energy counter stays root’s', () => {
  const reading = (status: 'ok' | 'denied' | 'absent', source: string) => ({
    status,
    value: status === 'ok' ? 42 : null,
    unit: null,
    source,
  });
  const checks = sensorChecks({
    'thermal.cpu': reading('ok', '/a'),
    'clock.policy0': reading('denied', '/sys/x'),
    'power.packageEnergy': reading('denied', '/sys/energy_uj'),
  });
  expect(statuses(checks)).toEqual({
    'sensor.temperature': 'ok',
    'sensor.clocks': 'warn',
    'sensor.governor': 'skipped',
    'sensor.power': 'skipped',
  });
  expect(checks[1]?.remedy).toContain("'z /sys/x 0444 - - -'");
});

test('a busy, swapping, throttled device with clocks held down is said to be so', async () => {
  const policy = '/sys/devices/system/cpu/cpufreq/policy0';
  const { root } = placeOf({
    '/proc/stat': 'cpu 100 0 0 100 0 0 0 0\ncpu0 1 2 3 4\n',
    [`${policy}/scaling_max_freq`]: '1000000\n',
    [`${policy}/cpuinfo_max_freq`]: '1500000\n',
    '/sys/devices/platform/soc/soc:firmware/get_throttled': '4\n',
  });
  const value = (value: string | number) => ({
    status: 'ok' as const,
    value,
    unit: null,
    source: '/x',
  });
  const readings = {
    'swap.usedBytes': value(2 ** 20),
    'cpu.governor': value('ondemand'),
    'virtualisation.container': value('docker'),
  };
  const checks = await quietChecks(root, readings, async () => undefined);
  expect(statuses(checks)).toEqual({
    throttled: 'warn',
    load: 'skipped',
    swap: 'warn',
    governor: 'warn',
    'clock-limit': 'warn',
    container: 'warn',
  });
  expect(checks[4]?.detail).toBe('Clocks are held down: policy0 at 1000 of 1500 MHz.');
});

test('accelerators that need a group are named with it', async () => {
  const place = placeOf({ '/dev/dri/renderD128': '', '/dev/vcio': '' });
  expect(await accessCheck(place, 'ann')).toMatchObject({
    status: 'warn',
    remedy: 'sudo usermod -aG render ann',
  });
  expect((await accessCheck(placeOf({ '/dev/vcio': '' }), 'ann')).status).toBe('ok');
  expect((await accessCheck(placeOf({}), 'ann')).status).toBe('skipped');
});
