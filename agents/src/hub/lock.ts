import { linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unwritable } from './unwritable.ts';

/** Another agent works on the same data folder. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/**
 * Takes the data folder for this process alone. A lock is stale when its process is gone or has
 * another start time (a reused process id); it is then taken over.
 *
 * @returns a function that gives the folder back
 * @throws LockedError when another living agent holds it, Error when nothing can be written there
 */
export function lockDataFolder(dataFolder: string): () => void {
  const path = join(dataFolder, 'agent.lock');
  const own = `${process.pid} ${startTime(process.pid)}\n`;
  const candidate = `${path}.${process.pid}`;
  try {
    writeFileSync(candidate, own, { mode: 0o600 });
  } catch (error) {
    throw unwritable('The data folder', dataFolder, error);
  }
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (claim(candidate, path)) return () => release(path, own);
      const holder = read(path);
      const pid = livingHolder(holder);
      if (pid !== null) {
        throw new LockedError(
          `Another agent (process ${pid}) works on ${dataFolder}; stop it, or choose another --data folder.`,
        );
      }
      moveAway(path, `${candidate}.stale`);
    }
  } finally {
    unlinkQuietly(candidate);
  }
  throw new LockedError(`Another agent is just starting on ${dataFolder}; try again.`);
}

/** A hard link is made only when the name is free: of two agents exactly one gets it. */
function claim(candidate: string, path: string): boolean {
  try {
    linkSync(candidate, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function livingHolder(text: string): number | null {
  const match = /^([0-9]+) (\S+)\n$/.exec(text);
  if (!match) return null;
  const pid = Number(match[1]);
  if (pid === process.pid) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    const denied = error instanceof Error && 'code' in error && error.code === 'EPERM';
    if (!denied) return null;
  }
  return startTime(pid) === match[2] ? pid : null;
}

/** Start time of a process in ticks since boot (field 22 of /proc/PID/stat); `-` where unknown. */
function startTime(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[19] ?? '-';
}

function release(path: string, own: string): void {
  if (read(path) === own) unlinkQuietly(path);
}

function moveAway(path: string, aside: string): void {
  try {
    renameSync(path, aside);
    unlinkSync(aside);
  } catch {
    // Another agent was quicker; the next attempt sees its lock.
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Already gone.
  }
}
