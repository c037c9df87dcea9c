import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stagesOf } from './stages.mjs';

const stepsOf = (tier: string) => stagesOf(tier).flat(2);
const projectsOf = (tier: string) =>
  stepsOf(tier)
    .flatMap(({ args }) => args.filter((_, at) => args[at - 1] === '--project'))
    .sort();

test('the full tier runs every project of vitest, the usual one all but its own', () => {
  const config = readFileSync('vitest.config.ts', 'utf8');
  const named = [...config.matchAll(/^ +name: '(\w+)'/gm)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(projectsOf('full')).toEqual([...named].sort());
  expect(projectsOf('nightly')).toEqual(projectsOf('full'));
  expect([...projectsOf('usual'), 'full'].sort()).toEqual(projectsOf('full'));
});

test('what a step starts is there, and each has a name of its own', () => {
  const steps = stepsOf('nightly');
  const files = steps.flatMap(({ args }) => args.filter((arg) => /\/.+\.(m?js|ts)$/.test(arg)));
  expect(files.length).toBeGreaterThanOrEqual(steps.length - 2);
  for (const file of files) expect(existsSync(file), file).toBe(true);
  expect(new Set(steps.map(({ label }) => label)).size).toBe(steps.length);
});
