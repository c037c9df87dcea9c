import { spawn } from 'node:child_process';
import type { Report } from '../benchmark.ts';

/**
 * `npm run bench -- queue`: from putting a job into the queue to the answer of a device that waits
 * for it, beside a round trip to /api/health, over the built server; how fast 16 devices empty a queue; and
 * how evenly 300 devices come back after a restart. Needs a build: `npm run up` makes it.
 */
export default function queue(): Promise<Report> {
  // Code of the server loads only under the condition by which it is kept out of browsers.
  const args = ['--import', 'tsx', '--conditions', 'react-server', 'bench/queue/measure-queue.ts'];
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
