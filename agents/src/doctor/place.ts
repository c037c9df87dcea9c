import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { promisify } from 'node:util';
import type { Root } from '../device/root.ts';

/** What a tool printed; null when it is not there, failed or took too long. */
export type Exec = (tool: string, args: readonly string[]) => Promise<string | null>;

/** What checks and captures look at; tests hand them a saved device. */
export interface Place {
  root: Root;
  exec: Exec;
  /** Whether this user may read and write a device node. */
  mayUse(path: string): boolean;
}

const limitMs = 5000;

/**
 * Runs a tool without a shell, with nothing on its input and a plain environment; reads only.
 *
 * @param environment the PATH of this process is taken over
 */
export function realExec(environment: NodeJS.ProcessEnv): Exec {
  const PATH = environment.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin';
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'production', PATH, LC_ALL: 'C' };
  return async (tool, args) => {
    try {
      const running = promisify(execFile)(tool, [...args], {
        env,
        timeout: limitMs,
        killSignal: 'SIGKILL',
        maxBuffer: 1024 * 1024,
      });
      running.child.stdin?.end();
      return (await running).stdout;
    } catch {
      return null;
    }
  };
}

/** This very user's rights. */
export function mayUse(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
