import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';

/**
 * Takes the data folder for this process; a lock left by a killed one is taken over, also when its
 * process id belongs to somebody else by now (to ourselves, when a container is started again).
 *
 * @param {string} data absolute path of the data folder
 * @returns {() => void} gives the folder back
 * @throws {Stop} when another `npm run up` holds it
 */
export function lockData(data) {
  const file = join(data, 'up.pid');
  for (;;) {
    try {
      writeFileSync(file, `${process.pid} ${startTime(process.pid)}`, { flag: 'wx', mode: 0o600 });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const [pid, started] = readFileSync(file, 'utf8').split(' ');
      const same = started === undefined || startTime(pid) === started;
      if (isAlive(Number(pid)) && same) {
        throw new Stop(
          `Another Inferometer (process ${pid}) uses ${data}: stop it, or name another folder in INFEROMETER_DATA.`,
        );
      }
      rmSync(file, { force: true });
    }
  }
}

function isAlive(pid) {
  if (!Number.isInteger(pid) || pid < 1) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Ticks from boot to the start of a process (field 22 of /proc/PID/stat); `-` where unknown. */
function startTime(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
  } catch {
    return '-';
  }
}
