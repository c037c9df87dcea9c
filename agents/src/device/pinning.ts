import type { Readings } from '../../../lib/contract/reading.ts';
import { present } from './reading.ts';
import type { Root } from './root.ts';

const source = '/proc/self/status';

/**
 * The CPUs that the agent and its children may use, where these are not all (e.g. under `taskset`):
 * pinned runs are an environment of their own (method.md A6.6). Nothing where they may use all, so
 * that the fingerprint of an unpinned device says nothing of it.
 */
export async function readPinning(root: Root): Promise<Readings> {
  const status = await root.read(source);
  const online = await root.read('/sys/devices/system/cpu/online');
  if (status.status !== 'ok' || online.status !== 'ok') return {};
  const allowed = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status.text)?.[1];
  if (allowed === undefined) return {};
  const offline = [...cpusOf(online.text)].filter((cpu) => !cpusOf(allowed).has(cpu));
  return offline.length === 0 ? {} : { 'cpu.pinned': present(allowed, source) };
}

/** The numbers in a kernel list such as `0-2,5`. */
function cpusOf(list: string): Set<number> {
  const cpus = new Set<number>();
  for (const part of list.trim().split(',')) {
    const [first = Number.NaN, last = first] = part.split('-').map(Number);
    for (let cpu = first; cpu <= last; cpu++) cpus.add(cpu);
  }
  return cpus;
}
