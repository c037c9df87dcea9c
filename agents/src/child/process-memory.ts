import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Resident memory of processes as their kernel counts it; null where /proc does not say. */
export interface ProcessMemory {
  residentBytes: number | null;
  peakBytes: number | null;
}

/** A process and everything that it and its children have started, itself first. */
export function processTree(pid: number, proc = '/proc'): number[] {
  const tree = [pid];
  for (let at = 0; at < tree.length; at++) tree.push(...childrenOf(tree[at] ?? 0, proc));
  return tree;
}

/** Sums of VmRSS and VmHWM over processes; those that have ended count nothing. */
export function readProcessMemory(pids: readonly number[], proc = '/proc'): ProcessMemory {
  const read = pids.map((pid) => readOne(pid, proc));
  return {
    residentBytes: sumOf(read.map(({ residentBytes }) => residentBytes)),
    peakBytes: sumOf(read.map(({ peakBytes }) => peakBytes)),
  };
}

/** Makes VmHWM begin again at the present size; false where the kernel does not allow it. */
export function resetPeak(pid: number, proc = '/proc'): boolean {
  try {
    writeFileSync(`${proc}/${pid}/clear_refs`, '5');
    return true;
  } catch {
    return false;
  }
}

function readOne(pid: number, proc: string): ProcessMemory {
  try {
    const status = readFileSync(`${proc}/${pid}/status`, 'utf8');
    return { residentBytes: field(status, 'VmRSS'), peakBytes: field(status, 'VmHWM') };
  } catch {
    return { residentBytes: null, peakBytes: null };
  }
}

/** Children of every thread of a process; none where the kernel does not tell. */
function childrenOf(pid: number, proc: string): number[] {
  try {
    return readdirSync(`${proc}/${pid}/task`).flatMap((thread) => {
      const text = readFileSync(`${proc}/${pid}/task/${thread}/children`, 'utf8');
      return text.split(/\s+/).filter(Boolean).map(Number);
    });
  } catch {
    return [];
  }
}

function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function field(status: string, name: string): number | null {
  const match = new RegExp(`^${name}:\\s+([0-9]+) kB$`, 'm').exec(status);
  return match ? Number(match[1]) * 1024 : null;
}
