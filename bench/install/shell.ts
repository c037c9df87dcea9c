import { spawn } from 'node:child_process';

/** How a script ended and all that it printed. */
export interface Ran {
  code: number | null;
  output: string;
}

/** Runs a POSIX shell script as a person would, with nothing of this process's environment but PATH. */
export function shell(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const child = spawn('/bin/sh', args, {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}
