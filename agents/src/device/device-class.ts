import type { DeviceClass } from '../../../lib/contract/environment.ts';
import { cpuModel } from './cpu.ts';
import { meminfoBytes } from './memory.ts';
import type { Root } from './root.ts';

/** Names of Jetson modules by the part after `+` in `compatible` (NVIDIA device trees). */
const jetsonModules = new Map([
  ['p3448', 'Jetson Nano'],
  ['p3310', 'Jetson TX2'],
  ['p3489', 'Jetson TX2 4GB'],
  ['p3636', 'Jetson TX2 NX'],
  ['p2888', 'Jetson AGX Xavier'],
  ['p3668', 'Jetson Xavier NX'],
  ['p3701', 'Jetson AGX Orin'],
  ['p3767-0000', 'Jetson Orin NX 16GB'],
  ['p3767-0001', 'Jetson Orin NX 8GB'],
  ['p3767-0003', 'Jetson Orin Nano 8GB'],
  ['p3767-0004', 'Jetson Orin Nano 4GB'],
  ['p3767-0005', 'Jetson Orin Nano 8GB devkit'],
]);

/**
 * What kind of device this is, without naming the unit: Jetson by module part number, Raspberry Pi
 * by `compatible`, x86 by CPU model, cores and accelerators, anything else by its model string.
 */
export async function readDeviceClass(root: Root): Promise<DeviceClass> {
  const meminfo = await root.read('/proc/meminfo');
  const memory = meminfo.text === null ? null : memoryClass(meminfoBytes(meminfo.text, 'MemTotal'));
  const compatible = splitNul((await root.read('/proc/device-tree/compatible')).text ?? '');
  const board = jetson(compatible) ?? raspberryPi(compatible, memory);
  if (board) return { ...board, memoryBytes: memory };
  const model = (await root.read('/proc/device-tree/model')).text;
  if (model) {
    const name = model.replaceAll('\0', '').trim();
    return { slug: `unknown:${slugOf(name)}`, name, memoryBytes: memory };
  }
  return { ...(await x86(root)), memoryBytes: memory };
}

/**
 * Memory as it is sold, in bytes: the kernel keeps a part for itself, so the next whole GiB, except
 * that boards above 8 GiB are rounded to the next multiple of 2.
 */
export function memoryClass(bytes: number | null): number | null {
  if (bytes === null || bytes <= 0) return null;
  const gib = bytes / 2 ** 30;
  const step = gib > 8 ? 2 : gib > 1 ? 1 : 0.25;
  return Math.ceil(gib / step) * step * 2 ** 30;
}

/** A name as a slug: lower case, runs of anything else as one dash, at most 80 characters. */
export function slugOf(name: string): string {
  const slug = name
    .replace(/\((?:r|tm|c)\)/gi, ' ')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return slug.slice(0, 80) || 'unnamed';
}

function jetson(compatible: string[]): { slug: string; name: string } | null {
  for (const entry of compatible) {
    const part = /^nvidia,p[0-9]+-[0-9]+\+(p[0-9]+-[0-9]+)/.exec(entry)?.[1];
    if (!part) continue;
    const name = jetsonModules.get(part) ?? jetsonModules.get(part.split('-')[0] ?? '');
    return { slug: `jetson-${part}`, name: name ? `${name} (${part})` : `Jetson ${part}` };
  }
  const module = compatible.map((entry) => /^nvidia,(p3448-[0-9]+)/.exec(entry)?.[1]).find(Boolean);
  return module ? { slug: `jetson-${module}`, name: `Jetson Nano (${module})` } : null;
}

function raspberryPi(compatible: string[], memory: number | null) {
  const entry = compatible.find((name) => name.startsWith('raspberrypi,'));
  if (!entry) return null;
  const board = entry.slice('raspberrypi,'.length);
  const size = memory === null ? '' : `-${memory / 2 ** 30}g`;
  const words = board.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  const name = `Raspberry Pi ${words}${memory === null ? '' : `, ${memory / 2 ** 30} GiB`}`;
  return { slug: `raspberry-pi-${slugOf(board)}${size}`, name };
}

async function x86(root: Root): Promise<{ slug: string; name: string }> {
  const cpuinfo = (await root.read('/proc/cpuinfo')).text ?? '';
  const model = cpuModel(cpuinfo);
  const cores = [...cpuinfo.matchAll(/^processor\s*:/gm)].length;
  if (model === null || cores === 0)
    return { slug: 'unknown:no-cpu-model', name: 'Unknown device' };
  const gpus = await nvidiaModels(root);
  const plain = model
    .replace(/\((?:R|TM|C)\)/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
  const accelerators = gpus.map((gpu) => ` + ${gpu}`).join('');
  const name = `${plain}, ${cores} ${cores === 1 ? 'core' : 'cores'}${accelerators}`;
  const slug = [`${slugOf(plain)}-${cores}c`, ...gpus.map(slugOf)].join('-').slice(0, 120);
  return { slug, name: name.slice(0, 200) };
}

/** Models of NVIDIA cards as their driver names them; the same file holds the UUID, which is left. */
async function nvidiaModels(root: Root): Promise<string[]> {
  const folder = '/proc/driver/nvidia/gpus';
  const models: string[] = [];
  for (const gpu of await root.list(folder)) {
    const file = await root.read(`${folder}/${gpu}/information`);
    const model = /^Model:\s*(.+)$/m.exec(file.text ?? '')?.[1]?.trim();
    if (model) models.push(model);
  }
  return models;
}

function splitNul(text: string): string[] {
  return text.split(/[\0\n]/).filter(Boolean);
}
