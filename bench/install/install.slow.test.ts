import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { code, FakeInstallHub } from './fake-install-hub.ts';
import { type Ran, shell } from './shell.ts';

// The installer against a hub that is made up: what it refuses, what it writes, what it removes. The
// Node in it is this one, by a link; the agent only says what it was told.

let folder: string;
let hub: FakeInstallHub;
let script: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'installer-'));
  hub = await FakeInstallHub.open(folder);
  script = join(folder, 'install.sh');
  writeFileSync(script, hub.script());
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the script that the hub serves. */
function run(args: string[], env: Record<string, string> = {}, text = script): Promise<Ran> {
  return shell([text, ...args], env);
}
const prefix = (name: string) => ['--hub', hub.url, '--prefix', join(folder, name)];

test.each([
  [['--hub', 'ftp://hub'], 'begins with https:// or http://'],
  [['--hub', 'http://hub.example'], 'use https://'],
  [['--hub', 'http://10.evil.example'], 'use https://'],
  [['--hub', 'http://192.168.1.20:3000'], 'Add --insecure-http'],
  [['--hub', 'http://board.local'], 'Add --insecure-http'],
  [['--hub', 'http://[fd00::1]:3000'], 'Add --insecure-http'],
  [['--hub', 'http://172.32.0.1', '--insecure-http'], 'use https://'],
  [['--hub', 'https://hub/$(reboot)'], 'holds a character'],
  [['--hub', 'https://user@hub'], 'holds a character'],
  [['--code', 'abc'], 'never an argument'],
  [['--frobnicate'], 'is not known'],
  [['--hub'], 'needs a value'],
  [['--code-file', '/nowhere'], 'cannot be read'],
])('%s is refused in one sentence', async (args, words) => {
  const { code: ended, output } = await run(['--prefix', join(folder, 'none'), ...args]);
  expect(ended).toBe(1);
  expect(output).toContain(words);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

test('half of the script does nothing at all', async () => {
  const text = hub.script();
  const cut = join(folder, 'cut.sh');
  for (const share of [0.3, 0.6, 0.9, 0.998]) {
    writeFileSync(cut, text.slice(0, Math.floor(text.length * share)));
    await run(prefix('cut'), { INFEROMETER_CODE: code }, cut);
    expect(existsSync(join(folder, 'cut')), `${share}`).toBe(false);
  }
});

test('--dry-run says everything and does nothing, also without a code', async () => {
  const before = hub.requests.length;
  const { code: ended, output } = await run([...prefix('dry'), '--dry-run']);
  expect([ended, output]).toEqual([0, expect.stringContaining('Would install the agent 1.2.3')]);
  for (const { sha256 } of hub.files) expect(output).toContain(sha256);
  expect(existsSync(join(folder, 'dry'))).toBe(false);
  expect(hub.requests.length).toBe(before);
});

test('from the line to an enrolled device, again, and away', async () => {
  const args = prefix('home');
  const [opt, state] = [join(folder, 'home/opt'), join(folder, 'home/state')];
  const first = await run(args, { INFEROMETER_CODE: code });
  expect(first.code, first.output).toBe(0);
  expect(first.output).toContain(`enroll --again --hub ${hub.url}`);
  expect(first.output).toContain(`daemon --data ${state}`);
  expect(hub.requests.slice(0, 2)).toEqual(['POST /api/v1/enrolments/contact', expect.any(String)]);
  expect(hub.contact).toMatchObject({ code, os: 'linux', arch: expect.any(String) });
  expect(statSync(state).mode & 0o777).toBe(0o700);
  expect(existsSync(join(state, 'code')), 'the code is not kept').toBe(false);
  expect(readFileSync(join(opt, 'current/node_modules/thing/index.js'), 'utf8')).toBe('thing');
  expect(readFileSync(join(opt, 'current/weights/w'), 'utf8')).toBe('w');

  const fetched = hub.fetches();
  const again = await run(args);
  expect(again.code, again.output).toBe(0);
  expect(again.output).not.toContain('fetching');
  expect(hub.fetches()).toBe(fetched);

  const away = ['--uninstall', '--prefix', join(folder, 'home')];
  const rehearsed = await run([...away, '--dry-run']);
  expect(rehearsed.output).toBe(`Would remove ${state} with the key of this device, ${opt}.\n`);
  expect(existsSync(join(opt, 'current'))).toBe(true);
  const gone = await run(away);
  expect(gone.output).toContain(`Removed ${state}`);
  expect(existsSync(join(folder, 'home'))).toBe(false);
});

test('--new-identity keeps what was there aside', async () => {
  const state = join(folder, 'copy/state');
  await run(prefix('copy'), { INFEROMETER_CODE: code });
  writeFileSync(join(state, 'device-key.pem'), 'the copied key');
  const renewed = await run([...prefix('copy'), '--new-identity'], { INFEROMETER_CODE: code });
  expect(renewed.code, renewed.output).toBe(0);
  const kept = /kept in (\S+)\.\n/.exec(renewed.output)?.[1] ?? '';
  expect(readFileSync(join(kept, 'device-key.pem'), 'utf8')).toBe('the copied key');
  expect(existsSync(join(state, 'device-key.pem'))).toBe(false);
  expect(existsSync(join(state, 'enrolment.json'))).toBe(true);
});

test('the code is in no argument and in no environment of what the script runs', async () => {
  const seen = join(folder, 'seen');
  await run(prefix('secret'), { INFEROMETER_CODE: code, SEEN: seen });
  const text = readFileSync(seen, 'utf8');
  expect(text).toContain('enroll');
  expect(text).not.toContain(code);
  expect(text).not.toContain('INFEROMETER_CODE');
});

test('wget alone serves as well', async () => {
  const bin = join(folder, 'no-curl');
  const tools =
    'wget sh tar gzip sha256sum sed tr df mktemp uname getconf grep cut cat rm mkdir mv cp';
  const more = 'ln ls dirname chmod touch id sleep date';
  mkdirSync(bin);
  const link = `for one in ${tools} ${more}; do ln -s "$(command -v $one)" "$1/$one"; done`;
  await shell(['-c', link, 'sh', bin]);
  const env = { PATH: bin, INFEROMETER_CODE: code };
  const installed = await run(prefix('wget'), env);
  expect(installed.code, installed.output).toBe(0);
  const refused = await run(prefix('wget-2'), { ...env, INFEROMETER_CODE: 'wrong-wrong-wrong-1' });
  expect(refused.output).toContain('unknown, used or expired');
});

test('a file that is not what the script says is not used', async () => {
  hub.damage = true;
  const { code: ended, output } = await run(prefix('bad'), { INFEROMETER_CODE: code });
  hub.damage = false;
  expect(ended).toBe(1);
  expect(output).toContain('nothing of it was used');
  expect(existsSync(join(folder, 'bad/opt/current'))).toBe(false);
});

test('a refused code and a hub that does not answer end before anything is written', async () => {
  const refused = await run(prefix('refused'), { INFEROMETER_CODE: 'wrong-wrong-wrong-1' });
  expect(refused.output).toBe('inferometer: The code is dead: make a new one. (401)\n');
  const none = await run(prefix('refused'));
  expect(none.output).toContain('There is no enrolment code');
  const away = ['--hub', 'http://127.0.0.1:1', '--prefix', join(folder, 'refused')];
  expect((await run(away, { INFEROMETER_CODE: code })).output).toContain('does not answer');
  expect(existsSync(join(folder, 'refused'))).toBe(false);
});

test('a folder of somebody else is neither used nor removed', async () => {
  const state = join(folder, 'other/state');
  mkdirSync(state, { recursive: true });
  writeFileSync(join(state, 'database'), 'precious');
  const { output } = await run(prefix('other'), { INFEROMETER_CODE: code });
  expect(output).toContain('does not touch it');
  await run(['--uninstall', '--prefix', join(folder, 'other')]);
  expect(readFileSync(join(state, 'database'), 'utf8')).toBe('precious');
});

const noUser = process.getuid?.() !== 0;
if (noUser) console.warn('skipped: the unit, which only root is shown');
test.skipIf(noUser).each([
  ['237', { without: ['SystemCallFilter', 'RestrictSUIDSGID', 'OOMPolicy'], has: [] }],
  ['241', { without: ['RestrictSUIDSGID', 'ProtectKernelLogs'], has: ['SystemCallFilter'] }],
  ['252', { without: [], has: ['SystemCallFilter=@system-service', 'ProtectKernelLogs=yes'] }],
])('the unit for systemd %s has what it knows', async (version, { without, has }) => {
  const unit = await unitFor(version);
  for (const line of without) expect(unit).not.toContain(line);
  for (const line of [...has, 'NoNewPrivileges=yes', 'ProtectSystem=strict']) {
    expect(unit).toContain(line);
  }
  for (const line of [
    'PrivateDevices',
    'MemoryDenyWriteExecute',
    'ProcSubset',
    'ProtectClock',
    code,
  ]) {
    expect(unit).not.toContain(line);
  }
});

const noVerify = spawnSync('systemd-analyze', ['--version']).status !== 0;
if (noVerify) console.warn('skipped: systemd-analyze verify, which is not here');
test.skipIf(noUser || noVerify)('systemd itself finds nothing wrong with the unit', async () => {
  const unit = (await unitFor('252'))
    .replace(/^ExecStart=\S+/m, `ExecStart=${process.execPath}`)
    .replace(/^(User|Group)=.*$/gm, '$1=root');
  const path = join(folder, 'inferometer-agent.service');
  writeFileSync(path, unit);
  const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', path], {
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`.split('\n').filter((line) => line.includes(path))).toEqual([]);
  expect(status).toBe(0);
});

/** The unit as --dry-run shows it to root, on a machine of this systemd. */
async function unitFor(version: string): Promise<string> {
  const bin = join(folder, `systemd-${version}`);
  mkdirSync(bin, { recursive: true });
  const fake = join(bin, 'systemctl');
  writeFileSync(fake, `#!/bin/sh\necho 'systemd ${version} (${version}.1-1)'\n`);
  chmodSync(fake, 0o755);
  // A folder of somebody else under /var/lib would end the rehearsal on this machine.
  const text = hub.script().replaceAll('/var/lib/inferometer', join(folder, 'state'));
  writeFileSync(join(folder, 'rooted.sh'), text);
  const path = `${bin}:${process.env.PATH}`;
  const args = ['--dry-run', '--hub', hub.url];
  const { code: ended, output } = await run(args, { PATH: path }, join(folder, 'rooted.sh'));
  expect(ended, output).toBe(0);
  return output.slice(output.indexOf('[Unit]'));
}
