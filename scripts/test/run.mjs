import { spawn } from 'node:child_process';
import { buildAgent, buildDashboard, generate } from '../up/build.mjs';
import { install } from '../up/install.mjs';
import { say, step } from '../up/progress.mjs';
import { installChromium } from './chromium.mjs';
import { installTools } from './tools.mjs';

const bin = (name) => `node_modules/${name}`;
const vitest = (...args) => [bin('vitest/vitest.mjs'), 'run', ...args];
const projects = (...names) => names.flatMap((name) => ['--project', name]);

/** What each tier runs; a later tier holds everything of an earlier one at full size. */
function stepsOf(tier) {
  return [
    ['format and lint', [bin('@biomejs/biome/bin/biome'), 'ci', '.']],
    ['import directions and sizes', ['scripts/check-imports.mjs']],
    ['paths named in documents', ['scripts/check-docs.mjs']],
    ['types', [bin('typescript/bin/tsc'), '--noEmit']],
    [
      'unit, heavy arithmetic, integration with Postgres',
      vitest(...projects('unit', 'heavy', 'db')),
    ],
    ['built agent on other Nodes', vitest(...projects('slow'), '--passWithNoTests')],
    ...(tier === 'usual' ? [] : [['every model in every form', vitest(...projects('full'))]]),
    ['faults', vitest(...projects('fault'), '--passWithNoTests')],
    [
      'journeys in a browser',
      [bin('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts'],
    ],
  ].map(([label, args]) => ({ label, args, env: { INFEROMETER_TEST_TIER: tier } }));
}

/**
 * Runs every step, also after one has failed, and prints which did.
 *
 * @param {string} tier `usual`, `full` or `nightly`
 * @returns {Promise<boolean>} true when all passed
 */
export async function runTests(tier) {
  await install();
  await installTools();
  const chromium = await installChromium();
  await generate();
  await buildAgent();
  await buildDashboard();
  const failed = [];
  const steps = stepsOf(tier);
  for (const { label, args, env } of steps) {
    const ok = await step(`Test: ${label}`, () =>
      passes(args, { ...env, CHROMIUM_PATH: chromium }),
    );
    if (!ok) failed.push(label);
  }
  for (const label of failed) say(`FAILED: ${label}`);
  process.stdout.write(
    `\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed\n`,
  );
  return failed.length === 0;
}

function passes(args, env) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}
