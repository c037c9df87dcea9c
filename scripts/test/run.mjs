import { buildAgent, buildDashboard, generate } from '../up/build.mjs';
import { install } from '../up/install.mjs';
import { say, step } from '../up/progress.mjs';
import { installChromium } from './chromium.mjs';
import { runStep } from './run-step.mjs';
import { stagesOf } from './stages.mjs';
import { installTools } from './tools.mjs';

/**
 * Runs every step, also after one has failed, and prints at the end which did, with their last words:
 * who has only the end of a log sees there what failed.
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
          const run = () => runStep(args, env, manner);
          const { passed, lastLines } = await step(`Test: ${label}`, run);
          if (!passed) failed.push({ label, lastLines });
        }
      }),
    );
  }
  for (const { label, lastLines } of failed) {
    say(`FAILED: ${label}`);
    process.stdout.write(`${lastLines}\n`);
  }
  for (const { label } of failed) say(`FAILED: ${label}`);
  const passed = stages.flat(2).length - failed.length;
  process.stdout.write(`\nsteps: ${passed} passed, ${failed.length} failed\n`);
  return failed.length === 0;
}
