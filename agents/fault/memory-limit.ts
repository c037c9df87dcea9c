import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A group of processes that together get so little memory that the kernel ends them. */
export interface MemoryLimit {
  /** Puts a process into it: what it holds already is not counted, what it takes from now on is. */
  hold(pid: number): void;
  /** How many processes the kernel has ended in it. */
  kills(): number;
  close(): void;
}

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
    openMemoryLimit(2 ** 21).close();
    return null;
  } catch (error) {
    return `no memory groups (${error instanceof Error ? error.message : String(error)})`;
  }
}

/** Makes a group of so many bytes; it goes with `close`, when nothing is in it any more. */
export function openMemoryLimit(bytes: number): MemoryLimit {
  const kind = kinds.find(({ root, sign }) => existsSync(join(root, sign)));
  if (!kind) throw new Error('none is mounted');
  const group = join(kind.root, `inferometer-${process.pid}`);
  mkdirSync(group);
  const file = (name: string) => join(group, name);
  const close = () => rmdirSync(group);
  try {
    writeFileSync(file(kind.limit), String(bytes));
    readFileSync(file(kind.counts));
  } catch (error) {
    close();
    throw error;
  }
  return {
    hold: (pid) => writeFileSync(file('cgroup.procs'), String(pid)),
    kills: () => {
      const text = readFileSync(file(kind.counts), 'utf8');
      return Number(/^oom_kill (\d+)$/m.exec(text)?.[1] ?? 0);
    },
    close,
  };
}
