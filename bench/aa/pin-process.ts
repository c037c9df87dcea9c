import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';

/**
 * Keeps this process and the children it will start on the last CPU: on two that are not equally fast
 * the place of a process would be most of what tells it from another. A person does the same with
 * `taskset -c 1 node agent.mjs compare ...`.
 *
 * @returns the CPU, or null where `taskset` is missing or refuses
 */
export function pinProcess(): number | null {
  const cpu = cpus().length - 1;
  try {
    execFileSync('taskset', ['-a', '-c', '-p', String(cpu), String(process.pid)], {
      stdio: 'ignore',
    });
    return cpu;
  } catch {
    return null;
  }
}
