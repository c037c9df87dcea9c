import { spawn } from 'node:child_process';
import { cpus } from 'node:os';

/** Keeps every core busy with a process of its own, until the returned function is called. */
export function keepCoresBusy(): () => void {
  const children = cpus().map(() =>
    spawn(process.execPath, ['-e', 'for (;;);'], { stdio: 'ignore' }),
  );
  return () => {
    for (const child of children) child.kill('SIGKILL');
  };
}
