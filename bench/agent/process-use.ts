import { readdirSync, readFileSync } from 'node:fs';

/**
 * Nanoseconds that all threads of a process have run, by the scheduler's own count: the ticks of
 * /proc/PID/stat are too coarse for a process that sleeps.
 */
export function cpuNsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const text = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8');
    return sum + Number(text.split(' ')[0]);
  }, 0);
}

/** Resident memory of a process. */
export function residentBytesOf(pid: number): number {
  const text = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+([0-9]+) kB$/m.exec(text)?.[1] ?? Number.NaN) * 1024;
}
