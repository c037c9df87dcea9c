import { spawn } from 'node:child_process';
import { Stop } from './stop.mjs';

const running = new Set();

/** Ends the commands that are running now; used when the person stops `up` half-way. */
export function endCommands() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs one command to its end; its output is kept back and shown only when it fails.
 *
 * @param {string} label what is being done, in words
 * @param {string} file
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env] added to the environment
 * @returns {Promise<string>} what it printed
 * @throws {Stop} with the end of its output
 */
export function runCommand(label, file, args, env = {}) {
  return new Promise((done, fail) => {
    let output = '';
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const keep = (chunk) => {
      output = (output + chunk).slice(-200_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) =>
      fail(new Stop(`${label} could not start: ${file} ${error.code}.`)),
    );
    child.once('close', (code, signal) => {
      running.delete(child);
      if (code === 0) return done(output);
      const tail = output.trim().split('\n').slice(-25).join('\n');
      fail(
        new Stop(
          `${tail}\n\n${label} failed (${signal ?? `exit ${code}`}); the lines above say why.`,
        ),
      );
    });
  });
}
