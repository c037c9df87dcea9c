import { spawn } from 'node:child_process';
import { buildAgent, buildDashboard, generate } from '../up/build.mjs';
import { install } from '../up/install.mjs';
import { say, step } from '../up/progress.mjs';
import { installChromium } from './chromium.mjs';
import { installTools } from './tools.mjs';

const bin = (name) => `node_modules/${name}`;
const vitest = (...args) => [bin('vitest/vitest.mjs'), 'run', ...args];
const projects = (...names) => names.flatMap((name) => ['--project', name]);

/**
 * What each tier runs; a later tier holds everything of an earlier one at full size. Steps of the same
 * lane run side by side: neither times anything but its own limits, and both wait a good deal.
 */
function stepsOf(tier) {
  const lane = 'built agents';
  return [
    ['format and lint', [bin('@biomejs/biome/bin/biome'), 'ci', '.']],
    ['import directions and sizes', ['scripts/check-imports.mjs']],
    ['paths named in documents', ['scripts/check-docs.mjs']],
    ['types', [bin('typescript/bin/tsc'), '--noEmit']],
    [
      'unit, heavy arithmetic, integration with Postgres',
      vitest(...projects('unit', 'heavy', 'db')),
    ],
    ...(tier === 'usual' ? [] : [['every model in every form', vitest(...projects('full'))]]),
    ['built agent on other Nodes', vitest(...projects('slow'), '--passWithNoTests'), lane],
    ['faults', vitest(...projects('fault'), '--passWithNoTests'), lane],
    [
      'journeys in a browser',
      [bin('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts'],
    ],
  ].map(([label, args, lane]) => ({ label, args, lane, env: { INFEROMETER_TEST_TIER: tier } }));
}

/** Neighbours of one lane together. */
function sideBySide(steps) {
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.lane && last?.[0]?.lane === step.lane) last.push(step);
    else groups.push([step]);
  }
  return groups;
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
  for (const group of sideBySide(steps)) {
    const outcomes = await Promise.all(
      group.map(({ label, args, env }, at) =>
        step(`Test: ${label}`, () =>
          passes(args, { ...env, CHROMIUM_PATH: chromium }, { held: at > 0 }),
        ),
      ),
    );
    for (const [at, ok] of outcomes.entries()) if (!ok) failed.push(group[at].label);
  }
  for (const label of failed) say(`FAILED: ${label}`);
  process.stdout.write(
    `\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed\n`,
  );
  return failed.length === 0;
}

/** Whether a program ends well. What it prints is held back until then, unless it prints alone. */
function passes(args, env, { held }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', held ? 'pipe' : 'inherit', held ? 'pipe' : 'inherit'],
    });
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
