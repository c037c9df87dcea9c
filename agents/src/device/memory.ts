import type { Readings } from '../../../lib/contract/reading.ts';
import { fromText, missing, present } from './reading.ts';
import type { Root } from './root.ts';

/** Bytes of one line of /proc/meminfo (`MemTotal:  123 kB`), or null when it is not there. */
export function meminfoBytes(text: string, name: string): number | null {
  const match = new RegExp(`^${name}:\\s+([0-9]+) kB$`, 'm').exec(text);
  return match ? Number(match[1]) * 1024 : null;
}

/** One row of /proc/swaps in bytes. */
export interface SwapArea {
  kind: string;
  sizeBytes: number;
  usedBytes: number;
}

/** Rows of /proc/swaps; the file names of swap areas are paths and are left out. */
export function parseSwaps(text: string): SwapArea[] {
  return text
    .split('\n')
    .map((line) => /^\S+\s+(\w+)\s+([0-9]+)\s+([0-9]+)\s+-?[0-9]+$/.exec(line.trim()))
    .flatMap((row) =>
      row
        ? [
            {
              kind: row[1] ?? '',
              sizeBytes: Number(row[2]) * 1024,
              usedBytes: Number(row[3]) * 1024,
            },
          ]
        : [],
    );
}

/** What the device has: fields that stay as they are while it is up. */
export async function readMemorySize(root: Root): Promise<Readings> {
  const meminfo = await root.read('/proc/meminfo');
  const swaps = await root.read('/proc/swaps');
  return {
    'memory.totalBytes': fromText(
      meminfo,
      '/proc/meminfo',
      (text) => meminfoBytes(text, 'MemTotal'),
      'B',
    ),
    'memory.limitBytes': await readMemoryLimit(root),
    'swap.totalBytes': fromText(swaps, '/proc/swaps', (text) => total(text, 'sizeBytes'), 'B'),
    'swap.areas': fromText(swaps, '/proc/swaps', (text) => parseSwaps(text).length),
  };
}

/** What moves: free memory, swap in use, and the counters of pages swapped since boot. */
export async function readMemoryUse(root: Root): Promise<Readings> {
  const meminfo = await root.read('/proc/meminfo');
  const swaps = await root.read('/proc/swaps');
  const vmstat = await root.read('/proc/vmstat');
  const counter = (name: string) => (text: string) => {
    const match = new RegExp(`^${name} ([0-9]+)$`, 'm').exec(text);
    return match ? Number(match[1]) : null;
  };
  return {
    'memory.availableBytes': fromText(
      meminfo,
      '/proc/meminfo',
      (text) => meminfoBytes(text, 'MemAvailable'),
      'B',
    ),
    'swap.usedBytes': fromText(swaps, '/proc/swaps', (text) => total(text, 'usedBytes'), 'B'),
    'swap.pagesIn': fromText(vmstat, '/proc/vmstat', counter('pswpin')),
    'swap.pagesOut': fromText(vmstat, '/proc/vmstat', counter('pswpout')),
  };
}

/** The memory limit of our own cgroup: v2 `memory.max`, else v1; `max` and 2^63 mean no limit. */
async function readMemoryLimit(root: Root) {
  const paths = ['/sys/fs/cgroup/memory.max', '/sys/fs/cgroup/memory/memory.limit_in_bytes'];
  for (const path of paths) {
    const file = await root.read(path);
    if (file.status !== 'ok') continue;
    const bytes = Number(file.text.trim());
    const limited = Number.isSafeInteger(bytes) && bytes > 0;
    return limited ? present(bytes, path, 'B') : missing('absent', path);
  }
  return missing('absent', paths[0] ?? '');
}

function total(text: string, field: 'sizeBytes' | 'usedBytes'): number {
  return parseSwaps(text).reduce((sum, area) => sum + area[field], 0);
}
