import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/** Of a lane that gives way to its neighbours; 19 would get nothing at all beside them. */
const yieldingPriority = 10;
/** Enough for what vitest and Playwright say at their end of the tests that failed. */
const keptLines = 80;

/**
 * Runs a program of Node to its end. What it prints is held back until then where another one prints.
 *
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @param {{ held: boolean, yields: boolean }} manner
 * @param {{ write(chunk: Buffer): unknown }} out where its output goes, both streams of it
 * @returns {Promise<{ passed: boolean, lastLines: string }>} whether it ended with 0, and its last words
 */
export function runStep(args, env, { held, yields }, out = process.stdout) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...colours(), NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (yields && child.pid) setPriority(child.pid, yieldingPriority);
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        printed.push(chunk);
        if (!held) out.write(chunk);
      });
    }
    const end = (passed, reason = '') => {
      if (held) for (const chunk of printed) out.write(chunk);
      done({ passed, lastLines: lastOf(Buffer.concat(printed).toString() + reason) });
    };
    child.once('error', (error) => end(false, `${error.message}\n`));
    child.once('close', (code) => end(code === 0));
  });
}

/** A program that writes into a pipe asks for none, also when its reader shows them. */
const colours = () => (process.stdout.isTTY ? { FORCE_COLOR: '1' } : {});

const lastOf = (text) => text.trimEnd().split('\n').slice(-keptLines).join('\n');
