import { expect, test } from 'vitest';
import { documentProblems } from './document-problems.mjs';
import { fileProblems } from './file-rules.mjs';

const lines = (count: number) => 'x;\n'.repeat(count);
const errorsOf = (path: string, text = '') => fileProblems({ path, text }).errors;

test.each(['lib/utils.ts', 'components/common/button.tsx', 'lib/stats/types.test.ts'])(
  '%s has a name that says nothing',
  (path) => {
    expect(errorsOf(path)).toEqual([expect.stringContaining('says nothing')]);
  },
);

test.each(['lib/myFile.ts', 'components/Button.tsx', 'lib/Stats/front.ts', 'lib/a_b.ts'])(
  '%s is not kebab-case',
  (path) => {
    expect(errorsOf(path)).toEqual([expect.stringContaining('not kebab-case')]);
  },
);

test.each([
  'app/r/[result]/page.tsx',
  'app/(home)/page.tsx',
  'app/[...rest]/page.tsx',
  'lib/server/points/list-points.db.test.ts',
  '.ci/report.mjs',
])('%s is a good name', (path) => {
  expect(errorsOf(path)).toEqual([]);
});

test('a file has at most 250 lines, a route 60 with a warning above 40', () => {
  expect(errorsOf('lib/a.ts', lines(250))).toEqual([]);
  expect(errorsOf('lib/a.ts', lines(251))).toHaveLength(1);
  expect(fileProblems({ path: 'app/api/route.ts', text: lines(40) }).warnings).toEqual([]);
  expect(fileProblems({ path: 'app/api/route.ts', text: lines(60) })).toEqual({
    errors: [],
    warnings: [expect.stringContaining('60 lines')],
  });
  expect(errorsOf('app/api/route.ts', lines(61))).toHaveLength(1);
});

test.each([
  ['lib/a.ts', `// ${'TO'}DO later`],
  ['lib/a.ts', `// @ts-${'ignore'}`],
  ['lib/a.test.ts', `test.${'only'}('x', () => {})`],
  ['lib/a.test.ts', `describe.${'skip'}('x', () => {})`],
  ['lib/a.test.ts', `vi.${'mock'}('./b.ts')`],
])('%s with "%s" has a leftover on line 2', (path, text) => {
  expect(errorsOf(path, `\n${text}\n`)).toEqual([expect.stringContaining(`${path}:2: leftover`)]);
});

test('a test that has a process of its own may replace a module', () => {
  for (const path of ['components/a.test.tsx', 'lib/a.alone.test.ts', 'lib/a.db.test.ts']) {
    expect(errorsOf(path, `vi.${'mock'}('./b.ts')`)).toEqual([]);
  }
});

test('a test that says when it cannot run is no leftover', () => {
  expect(errorsOf('lib/a.test.ts', 'describe.skipIf(!there)("x", () => {})')).toEqual([]);
});

test('documents name paths, links and scripts that are there', () => {
  const tree = { exists: (file: string) => file === 'lib/here.ts', scripts: new Set(['up']) };
  const problems = (text: string) => documentProblems({ path: 'docs/a.md', text }, tree);
  expect(problems('`lib/here.ts` and `npm run up` and [x](../lib/here.ts)')).toEqual([]);
  expect(problems('`lib/<noun>/`, `x.db.test.ts`, `public/agent/agent.mjs`, `any`')).toEqual([]);
  expect(problems('\n`lib/gone.ts`')).toEqual([expect.stringMatching(/^docs\/a\.md:2: .*gone/)]);
  expect(problems('`proxy.ts`')).toHaveLength(1);
  expect(problems('`npm run down -- x`')).toHaveLength(1);
  expect(problems('[x](gone.md)')).toHaveLength(1);
  expect(problems('[x](https://example.org/gone.md) [y](#here)')).toEqual([]);
});
