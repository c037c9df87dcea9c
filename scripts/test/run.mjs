import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { buildAgent, buildDashboard, generate } from '../up/build.mjs';
import { install } from '../up/install.mjs';
import { say, step } from '../up/progress.mjs';
import { installChromium } from './chromium.mjs';
import { stagesOf } from './stages.mjs';
import { installTools } from './tools.mjs';

/** Of a lane that gives way to its neighbours; 19 would get nothing at all beside them. */
const yieldingPriority = 10;

/**
 * Runs every step, also after one has failed, and prints which did.
 *
 * @param {string} tier `usual`, `full` or `nightly`
 * @returns {Promise<boolean>} true when all passed
 */
export async function runTests(tier) {
  await install();
  await installTools(tier);
  const chromium = await installChromium();
  await generate();
  await buildAgent();
  await buildDashboard();
  const env = { INFEROMETER_TEST_TIER: tier, CHROMIUM_PATH: chromium };
  const failed = [];
  const stages = stagesOf(tier);
  for (const lanes of stages) {
    await Promise.all(
      lanes.map(async (steps, at) => {
        const manner = { held: at > 0, yields: at === 0 && lanes.length > 1 };
        for (const { label, args } of steps) {
          if (!(await step(`Test: ${label}`, () => passes(args, env, manner)))) failed.push(label);
        }
      }),
    );
  }
  for (const label of failed) say(`FAILED: ${label}`);
  const passed = stages.flat(2).length - failed.length;
  process.stdout.write(`\nsteps: ${passed} passed, ${failed.length} failed\n`);
  return failed.length === 0;
}

/**
 * Whether a program ends well. What it prints is held back until then where another one prints.
 *
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @param {{ held: boolean, yields: boolean }} manner
 * @returns {Promise<boolean>}
 */
function passes(args, env, { held, yields }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
    });
    if (yields && child.pid) setPriority(child.pid, yieldingPriority);
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => printed.push(chunk));
    }
    child.once('error', () => done(false));
    child.once('close', (code) => {
      for (const chunk of printed) process.stdout.write(chunk);
      done(code === 0);
    });
  });
}
