import { spawn } from 'node:child_process';
import type { Report } from './benchmark.ts';

/**
 * Runs a benchmark of the server's own code, which loads only under the condition by which it is kept
 * out of browsers: `file` prints its report as JSON. `flags` are further ones of Node.
 */
export function serverBenchmark(file: string, flags: readonly string[] = []): Promise<Report> {
  const args = [...flags, '--import', 'tsx', '--conditions', 'react-server', file];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done(JSON.parse(output));
      else fail(new Error(`The benchmark ended with ${code}.`));
    });
  });
}
