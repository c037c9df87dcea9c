import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Stop } from './stop.mjs';

/**
 * @typedef {{ name: string, stop: () => Promise<void>, ended: Promise<number | null> }} Child
 *
 * Starts a process in its own group, so that Ctrl-C in the terminal reaches only `up`, which then
 * ends its children in order.
 *
 * @param {{ name: string, file: string, args: readonly string[], env?: Record<string, string | undefined>,
 *   onLine: (line: string) => void, graceMs: number }} options
 * @returns {Child}
 */
export function startChild({ name, file, args, env = {}, onLine, graceMs }) {
  const child = spawn(file, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  createInterface({ input: child.stdout }).on('line', onLine);
  createInterface({ input: child.stderr }).on('line', onLine);
  const ended = new Promise((done) => {
    child.once('error', () => done(null));
    child.once('close', (code) => done(code));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await ended;
    clearTimeout(timer);
  };
  return { name, stop, ended };
}

/**
 * Waits for a line that says a child is ready.
 *
 * @param {Child} child
 * @param {Promise<unknown>} ready
 * @param {() => string} lastLines what it printed last, for the error
 * @throws {Stop} when it ends first
 */
export async function whenReady(child, ready, lastLines) {
  const first = await Promise.race([ready.then(() => 'ready'), child.ended.then(() => 'ended')]);
  if (first === 'ended') throw new Stop(`${lastLines()}\n${child.name} ended before it was ready.`);
}
