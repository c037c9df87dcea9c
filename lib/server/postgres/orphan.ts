import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Makes sure that nobody else runs the cluster, then records this process as its keeper. A Postgres
 * whose keeper was killed is ended first, cleanly: its data are whole, only nobody waits for it.
 *
 * @throws Error in one sentence when another living keeper runs it, or it does not end
 */
export async function endOrphan(cluster: string, keeperFile: string): Promise<void> {
  const server = readPid(path.join(cluster, 'postmaster.pid'));
  if (server && isPostgres(server)) {
    const keeper = readPid(keeperFile);
    if (keeper && keeper !== process.pid && alive(keeper)) {
      throw new Error(
        `The database in ${cluster} is already running (kept by process ${keeper}): end that one first.`,
      );
    }
    process.kill(server, 'SIGINT');
    const deadline = Date.now() + 30_000;
    while (alive(server)) {
      if (Date.now() > deadline) {
        throw new Error(`The old Postgres (process ${server}) does not end: end it by hand.`);
      }
      await pause(50);
    }
  }
  writeFileSync(keeperFile, `${process.pid}\n`);
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A process id may have been given to somebody else since: on Linux its name tells. */
function isPostgres(pid: number): boolean {
  if (!alive(pid)) return false;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
