import { readFileSync, writeFileSync } from 'node:fs';

/** Resident memory of a process as its kernel counts it; null where /proc does not say. */
export interface ProcessMemory {
  residentBytes: number | null;
  peakBytes: number | null;
}

/** Reads VmRSS and VmHWM of a process. */
export function readProcessMemory(pid: number): ProcessMemory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return { residentBytes: field(status, 'VmRSS'), peakBytes: field(status, 'VmHWM') };
  } catch {
    return { residentBytes: null, peakBytes: null };
  }
}

/** Makes VmHWM begin again at the present size; false where the kernel does not allow it. */
export function resetPeak(pid: number): boolean {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
    return true;
  } catch {
    return false;
  }
}

function field(status: string, name: string): number | null {
  const match = new RegExp(`^${name}:\\s+([0-9]+) kB$`, 'm').exec(status);
  return match ? Number(match[1]) * 1024 : null;
}
