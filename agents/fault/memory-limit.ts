import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A group of processes that together get so little memory that the kernel ends them. */
export interface MemoryLimit {
  /** Puts a process into it: what it holds already is not counted, what it takes from now on is. */
  hold(pid: number): void;
  /** How many processes the kernel has ended in it. */
  kills(): number;
  /** Takes the group away once nothing is in it any more. */
  close(): Promise<void>;
}

const patienceMs = 30_000;

/** Where the kernel keeps groups, and what the files of one are called, in both of its versions. */
const kinds = [
  {
    root: '/sys/fs/cgroup/memory',
    sign: 'memory.limit_in_bytes',
    limit: 'memory.limit_in_bytes',
    counts: 'memory.oom_control',
  },
  {
    root: '/sys/fs/cgroup',
    sign: 'cgroup.controllers',
    limit: 'memory.max',
    counts: 'memory.events',
  },
];

/** Why there can be no such group here, or null: it takes root and control groups of memory. */
export function noMemoryLimit(): string | null {
  if (process.getuid?.() !== 0) return 'not root';
  try {
    rmdirSync(makeGroup(2 ** 21).group);
    return null;
  } catch (error) {
    return `no memory groups (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** Makes a group of so many bytes. */
export function openMemoryLimit(bytes: number): MemoryLimit {
  const { group, counts } = makeGroup(bytes);
  return {
    hold: (pid) => writeFileSync(join(group, 'cgroup.procs'), String(pid)),
    kills: () => {
      const text = readFileSync(join(group, counts), 'utf8');
      return Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0);
    },
    close: () => removed(group),
  };
}

function makeGroup(bytes: number): { group: string; counts: string } {
  const kind = kinds.find(({ root, sign }) => existsSync(join(root, sign)));
  if (!kind) throw new Error('none is mounted');
  const group = join(kind.root, `inferometer-${process.pid}`);
  mkdirSync(group);
  try {
    writeFileSync(join(group, kind.limit), String(bytes));
    readFileSync(join(group, kind.counts));
  } catch (error) {
    rmdirSync(group);
    throw error;
  }
  return { group, counts: kind.counts };
}

/** A process that has ended stays in its group until the kernel has taken its memory back. */
async function removed(group: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      rmdirSync(group);
      return;
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EBUSY';
      if (!busy || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
