import type { Root } from './root.ts';

/** Time of all cores together since boot, in ticks of the kernel. */
export interface CpuTimes {
  busy: number;
  total: number;
  cores: number;
}

/**
 * The first line of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal; guest time is
 * part of user time already. Waiting for a disk is not being busy; time stolen by other guests of
 * the same machine is, because it is taken from a measurement alike.
 *
 * @returns null where the kernel does not say
 */
export function parseCpuTimes(text: string): CpuTimes | null {
  const match = /^cpu +([0-9 ]+)$/m.exec(text);
  const ticks = (match?.[1] ?? '').trim().split(/ +/).map(Number).slice(0, 8);
  const cores = [...text.matchAll(/^cpu[0-9]+ /gm)].length;
  if (ticks.length < 5 || cores === 0) return null;
  const total = ticks.reduce((sum, value) => sum + value, 0);
  const [, , , idle = 0, iowait = 0] = ticks;
  return { busy: total - idle - iowait, total, cores };
}

/** Reads the CPU times of the device under `root`. */
export async function readCpuTimes(root: Root): Promise<CpuTimes | null> {
  const file = await root.read('/proc/stat');
  return file.status === 'ok' ? parseCpuTimes(file.text) : null;
}

/** How many cores were busy between two readings; null when no time has passed. */
export function busyCores(before: CpuTimes, after: CpuTimes): number | null {
  const total = after.total - before.total;
  return total > 0 ? (after.cores * (after.busy - before.busy)) / total : null;
}
