import { hostname, networkInterfaces, userInfo } from 'node:os';
import type { Root } from '../device/root.ts';
import type { Secret } from './masker.ts';

/** Files that hold nothing but what names this unit. They are read to be masked, never taken. */
const naming: readonly [path: string, kind: Secret['kind']][] = [
  ['/etc/hostname', 'host'],
  ['/etc/machine-id', 'id'],
  ['/var/lib/dbus/machine-id', 'id'],
  ['/proc/sys/kernel/random/boot_id', 'id'],
  ['/proc/device-tree/serial-number', 'serial'],
  ['/sys/class/dmi/id/product_serial', 'serial'],
  ['/sys/class/dmi/id/product_uuid', 'serial'],
  ['/sys/class/dmi/id/board_serial', 'serial'],
  ['/sys/class/dmi/id/chassis_serial', 'serial'],
  ['/sys/class/dmi/id/board_asset_tag', 'serial'],
];

/** Names that thousands of devices have: masking them would only take the board's own name away. */
const common = new Set(
  `localhost root nobody user admin test debian ubuntu raspbian armbian mendel raspberrypi raspberry
  pi orangepi rock rockchip jetson nvidia orin nano xavier nuc intel amd coral linux tegra none
  unknown default arm board inferometer agent home`.split(/\s+/),
);

/** Words that name this unit or its people, found on the device itself. */
export async function secretsOf(root: Root): Promise<Secret[]> {
  const found = new Map<string, Secret['kind']>();
  const add = (word: string | undefined, kind: Secret['kind']) => {
    const trimmed = word?.replaceAll('\0', '').trim() ?? '';
    if (trimmed.length >= 3 && !common.has(trimmed.toLowerCase())) found.set(trimmed, kind);
  };
  for (const [path, kind] of naming) add((await root.read(path)).text ?? undefined, kind);
  const passwd = (await root.read('/etc/passwd')).text ?? '';
  for (const line of passwd.split('\n')) {
    const [name, , uid, , full] = line.split(':');
    if (Number(uid) < 1000 || name === undefined) continue;
    add(name, 'user');
    for (const part of full?.split(/[,\s]+/) ?? []) add(part, 'user');
  }
  const cpuinfo = (await root.read('/proc/cpuinfo')).text ?? '';
  add(/^Serial\s*: (.*)$/m.exec(cpuinfo)?.[1], 'serial');
  for (const name of await root.list('/sys/class/net')) {
    add((await root.read(`/sys/class/net/${name}/address`)).text ?? undefined, 'id');
  }
  return [...found].map(([word, kind]) => ({ word, kind }));
}

/** The same of this very process: who runs it, and how it is reached. */
export function ownSecrets(): Secret[] {
  const secrets: Secret[] = [];
  const host = hostname();
  for (const word of [host, host.split('.')[0] ?? '']) secrets.push({ word, kind: 'host' });
  secrets.push({ word: userInfo().username, kind: 'user' });
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { address, mac } of addresses ?? []) {
      secrets.push({ word: address, kind: 'id' }, { word: mac, kind: 'id' });
    }
  }
  return secrets.filter(({ word }) => word.length >= 3 && !common.has(word.toLowerCase()));
}
