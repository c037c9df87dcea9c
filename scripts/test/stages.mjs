/**
 * A program of Node that says by its exit code whether all is well.
 *
 * @typedef {{ label: string, args: string[] }} Step
 */

/** @param {string} name */
const bin = (name) => `node_modules/${name}`;
/** @param {readonly string[]} names projects of vitest.config.ts */
const vitest = (...names) => [
  bin('vitest/vitest.mjs'),
  'run',
  '--passWithNoTests',
  ...names.flatMap((name) => ['--project', name]),
];

/**
 * What a tier runs, stage after stage. The lanes of a stage run side by side, each step by step: the
 * first only computes and gives way to the others, which wait a good deal, and have limits.
 *
 * A later tier holds everything of an earlier one, at full size.
 *
 * @param {string} tier `usual`, `full` or `nightly`
 * @returns {Step[][][]}
 */
export function stagesOf(tier) {
  const computing = [
    { label: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'ci', '.'] },
    { label: 'import directions and sizes', args: ['scripts/check-imports.mjs'] },
    { label: 'paths named in documents', args: ['scripts/check-docs.mjs'] },
    { label: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
    { label: 'unit, heavy arithmetic', args: vitest('unit', 'alone', 'heavy') },
  ];
  const agents = { label: 'built agent on other Nodes', args: vitest('slow') };
  const faults = { label: 'faults', args: vitest('fault') };
  const integration = { label: 'integration with Postgres', args: vitest('db') };
  const everyForm = { label: 'every model in every form', args: vitest('full') };
  const journeys = {
    label: 'journeys in a browser',
    args: [bin('@playwright/test/cli.js'), 'test', '--config', 'e2e/playwright.config.ts'],
  };
  return [
    [computing, [agents], [faults]],
    [[integration]],
    ...(tier === 'usual' ? [] : [[[everyForm]]]),
    [[journeys]],
  ];
}
