import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadingStatus } from '../../../lib/contract/reading.ts';

/** What became of one attempt to read a file: its text, or why there is none. */
export type FileText =
  | { status: 'ok'; text: string }
  | { status: Exclude<ReadingStatus, 'ok'>; text: null };

/** The file tree of a device, so that tests can hand the readers a saved one. */
export interface Root {
  /** @param limitMs how long it may take; half a second unless told otherwise */
  read(path: string, limitMs?: number): Promise<FileText>;
  /** Sorted entry names; empty when the folder is missing or closed. */
  list(path: string): Promise<string[]>;
}

/** Sysfs files of a sleeping engine can block for seconds; no reader may hold a run up. */
const readLimitMs = 500;
/** On a busy device a file may take longer than that, and what the device is must not hang on it. */
const patientLimitMs = 10_000;

/** The tree below `folder`; `/` on a device. Paths are absolute as the device knows them. */
export function openRoot(folder: string): Root {
  return {
    read: (path, limitMs) => withLimit(readOne(join(folder, path)), limitMs),
    list: async (path) => {
      try {
        return (await readdir(join(folder, path))).sort();
      } catch {
        return [];
      }
    },
  };
}

/** The same files for who may wait for them: what is read here says the same on an idle device. */
export function patient(root: Root): Root {
  return { read: (path) => root.read(path, patientLimitMs), list: (path) => root.list(path) };
}

async function readOne(file: string): Promise<FileText> {
  try {
    return { status: 'ok', text: await readFile(file, 'utf8') };
  } catch (error) {
    return { status: statusOf(error), text: null };
  }
}

function statusOf(error: unknown): 'absent' | 'denied' | 'error' {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENODEV') return 'absent';
  return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'error';
}

function withLimit(reading: Promise<FileText>, limitMs = readLimitMs): Promise<FileText> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ status: 'timeout', text: null }), limitMs);
    reading.then((outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    });
  });
}
