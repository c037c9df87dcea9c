import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { fileTree } from '../../testing/file-tree.ts';
import { readConditions, readEnvironment } from '../device/environment.ts';
import { openRoot } from '../device/root.ts';
import type { Place } from '../doctor/place.ts';
import { captureDevice, describeCapture } from './capture-device.ts';
import { Masker } from './masker.ts';
import { lookThrough, writeCapture } from './write-capture.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

const core =
  'processor\t: 0\nFeatures\t: fp asimd asimddp\nCPU implementer\t: 0x41\nCPU part\t: 0xd0b\n\n';
const board = {
  '/proc/cpuinfo': `${core}Hardware\t: BCM2835\nRevision\t: d04170\nSerial\t\t: 10000000deadbeef\nModel\t\t: Raspberry Pi 5 Model B Rev 1.0\n`,
  '/proc/meminfo': 'MemTotal:        8255680 kB\nMemAvailable:    7000000 kB\n',
  '/proc/swaps':
    'Filename\tType\tSize\tUsed\tPriority\n/home/annette/swap\tfile\t102400\t512\t-2\n',
  '/proc/stat': 'cpu 1 2 3 4 5 6 7 8\ncpu0 1 2 3 4\n',
  '/proc/loadavg': '0.52 0.58 0.59 1/467 1234\n',
  '/proc/cmdline':
    'root=UUID=5f3c isolcpus=3 console=tty1 wifi.psk=hunter2hunter2 mitigations=off\n',
  '/etc/os-release': 'ID=debian\nVERSION_ID="12"\n',
  '/proc/device-tree/model': 'Raspberry Pi 5 Model B Rev 1.0\0',
  '/proc/device-tree/compatible': 'raspberrypi,5-model-b\0brcm,bcm2712\0',
  '/sys/devices/system/cpu/online': '0-3\n',
  '/sys/devices/system/cpu/cpufreq/policy0/scaling_governor': 'ondemand\n',
  '/sys/devices/system/cpu/cpufreq/policy0/scaling_cur_freq': '1500000\n',
  '/sys/class/thermal/thermal_zone0/type': 'cpu-thermal\n',
  '/sys/class/thermal/thermal_zone0/temp': '48750\n',
};

function placeOf(files: Record<string, string>, tools: Record<string, string> = {}): Place {
  const tree = fileTree(files);
  cleanups.push(tree.remove);
  return {
    root: openRoot(tree.folder),
    exec: async (tool) => tools[tool] ?? null,
    mayUse: () => true,
  };
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'capture-'));
  cleanups.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test('readers find in a capture what they found on the device', async () => {
  const place = placeOf(board, { vcgencmd: 'throttled=0x0\n' });
  const taken = await captureDevice(place, []);
  expect(taken.device).toBe('raspberry-pi-5-model-b-8g');
  expect(
    taken.files.get('device-output/vcgencmd-get_throttled-raspberry-pi-5-model-b-8g.txt'),
  ).toBe('throttled=0x0\n');
  const target = join(folder(), 'taken');
  await writeCapture(target, 'taken', taken.files);
  const facts = { arch: 'arm64', nodeVersion: '20.1.0', kernelRelease: '6.6', libcVersion: '2.36' };
  const copy = openRoot(join(target, 'root'));
  expect(await readEnvironment(copy, facts)).toEqual(await readEnvironment(place.root, facts));
  const { readings } = await readConditions(copy);
  expect(readings).toEqual((await readConditions(place.root)).readings);
});

test('of the command line only what bears on measurements is kept', async () => {
  const taken = await captureDevice(placeOf(board), []);
  expect(taken.files.get('root/proc/cmdline')).toBe('isolcpus=3 mitigations=off\n');
});

/** 256 secrets of the kinds that devices and tools spill, each in the dress it usually wears. */
function canaries(): { text: string; secrets: string[] } {
  const secrets: string[] = [];
  const lines: string[] = [];
  const add = (secret: string, line: string) => {
    secrets.push(secret);
    lines.push(line);
  };
  for (let n = 0; n < 16; n++) {
    const hex = createHash('sha256').update(`canary ${n}`).digest('hex');
    const pairs = hex.match(/../g) ?? [];
    const mac = pairs.slice(0, 6).join(':');
    const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    const mixed = Buffer.from(hex.slice(0, 54), 'hex').toString('base64url');
    const address = `10.${n + 7}.${n * 3}.${200 + n}`;
    const six = `fd${hex.slice(0, 2)}:${hex.slice(2, 6)}:1::${hex.slice(6, 10)}`;
    add(mac, `    link/ether ${mac} brd`);
    add(
      mac.replaceAll(':', '-').toUpperCase(),
      `hwaddr=${mac.replaceAll(':', '-').toUpperCase()},`,
    );
    add(uuid, `GPU 0: Card (UUID: GPU-${uuid})`);
    add(uuid.toUpperCase(), `root=PARTUUID=${uuid.toUpperCase()}`);
    add(address, `inet ${address}/24 scope global`);
    add(six, `inet6 ${six}/64`);
    add(`anna.lee${n}@post.example.org`, `contact: anna.lee${n}@post.example.org;`);
    add(`annalee${n}`, `cwd /home/annalee${n}/bench`);
    add(`SN${hex.slice(0, 9)}`, `Serial Number: SN${hex.slice(0, 9)}`);
    add(`pf${hex.slice(0, 7)}`, `  "chassis_serial": pf${hex.slice(0, 7)}`);
    add(hex.slice(0, 16), `chip ${hex.slice(0, 15)}e fuse ${hex.slice(0, 16)}`);
    add(hex, `machine ${hex}`);
    add(`ifm_${mixed}9aZ`, `header ifm_${mixed}9aZ end`);
    add(`hush${hex.slice(0, 6)}`, `wpa_passphrase=hush${hex.slice(0, 6)}`);
    add(`nest-${n}x`, `SSID: nest-${n}x`);
    add(`eyJhbGciOi${n}.eyJzdWIi.${mixed}`, `Bearer eyJhbGciOi${n}.eyJzdWIi.${mixed}`);
  }
  return { text: lines.join('\n'), secrets };
}

test('A09: of 256 canary secrets none is in the archive, wherever they stood', async () => {
  const { text, secrets } = canaries();
  expect(secrets).toHaveLength(256);
  const named = [
    'annettes-bench',
    'annette',
    'Karlsson',
    'Z0FUSE77',
    'f00dfeedf00dfeedf00dfeedf00dfeed',
  ];
  const everywhere = `${text}\nmade by ${named.join(' for ')}\n`;
  const files = Object.fromEntries(
    Object.entries(board).map(([path, content]) => [path, `${content}\n${everywhere}`]),
  );
  const place = placeOf(
    {
      ...files,
      '/etc/hostname': 'annettes-bench\n',
      '/etc/passwd':
        'root:x:0:0::/root:/bin/sh\nannette:x:1000:1000:Ann Karlsson,,,:/home/annette:/bin/sh\n',
      '/etc/machine-id': 'f00dfeedf00dfeedf00dfeedf00dfeed\n',
      '/proc/device-tree/serial-number': 'Z0FUSE77\0',
    },
    { lsusb: everywhere, 'nvidia-smi': everywhere, sensors: everywhere },
  );
  const taken = await captureDevice(place, []);
  const target = join(folder(), 'a.tar.gz');
  const all = new Map([['capture.json', describeCapture(taken)], ...taken.files]);
  await writeCapture(target, 'a', all);
  const archive = gunzipSync(readFileSync(target)).toString('latin1').toLowerCase();
  expect(archive).toContain('raspberry pi 5 model b');
  const spilled = [...secrets, ...named].filter((one) => archive.includes(one.toLowerCase()));
  expect(spilled).toEqual([]);
  expect(archive).not.toContain('10000000deadbeef');
  expect([...taken.masked.values()].every((count) => count > 0)).toBe(true);
});

test('what parsers need is left as it is', () => {
  const { mask } = { mask: (text: string) => new Masker([]).mask(text) };
  for (const text of [
    'cpu@48.468C GR3D_FREQ 0%@[621] VDD_IN 4761mW/4778mW',
    'CPU [24%@2263,off] EMC_FREQ 55%@2133',
    '0000:01:00.0 System peripheral [0880]: Global Unichip Corp. [1ac1:089a]',
    'Bus 002 Device 003: ID 18d1:9302 Google Inc.',
    '2026/06/24 10:26:34.977, 595.71.05, NVIDIA GeForce RTX 2080 SUPER',
    'clocks_event_reasons.active, 0x0000000000000004',
    'frequency(48)=1500345728',
    'nvidia,p3768-0000+p3767-0003-super',
    'NV Power Mode: MODE_15W',
    'Cpus_allowed:\tffffffff,ffffffff',
    'ctxt 12345678901234567890',
    'version 8c3a1c0d (clean) (release) (start)',
  ]) {
    expect(mask(text)).toBe(text);
  }
});

test('equal captures are equal archives, and nothing is written over', async () => {
  const place = placeOf(board);
  const { files } = await captureDevice(place, []);
  const [first, second] = [join(folder(), 'x.tar.gz'), join(folder(), 'x.tar.gz')];
  await writeCapture(first, 'x', files);
  await writeCapture(second, 'x', files);
  expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  await expect(writeCapture(first, 'x', files)).rejects.toThrow('is there already');
  expect(existsSync(first)).toBe(true);
});

test('how to look through it is said as one types it, for an archive and for a folder', () => {
  expect(lookThrough('/tmp/a.tar.gz')).toBe('tar -xzOf /tmp/a.tar.gz | less');
  expect(lookThrough("/tmp/Ann's board")).toBe("grep -r . '/tmp/Ann'\\''s board' | less");
});
