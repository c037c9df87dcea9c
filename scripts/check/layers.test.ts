import { expect, test } from 'vitest';
import { importsOf } from './imports-of.mjs';
import { refusal } from './layers.mjs';

function refusals(path: string, text: string): (string | null)[] {
  return importsOf({ path, text }).map((wanted) => refusal(path, wanted));
}

test.each([
  ['components/charts/scatter.tsx', "import { db } from '../../lib/server/db/pool.ts';"],
  ['components/charts/scatter.tsx', "import type { Row } from '../../lib/server/points/row.ts';"],
  ['app/page.tsx', "import { openPool } from '../lib/server/db/pool.ts';"],
  ['app/page.tsx', "import pg from 'pg';"],
  ['agents/src/main.ts', "const ui = await import('../../components/ui/button.tsx');"],
  ['agents/src/main.ts', "export { domain } from '../../lib/chart/domain.ts';"],
  ['lib/stats/front.ts', "import {\n  a,\n  b,\n} from '../models/graph.ts';"],
  ['lib/stats/front.ts', "import { readFileSync } from 'node:fs';"],
  ['lib/contract/point.ts', "import * as v from 'valibot';"],
  ['lib/link/view.ts', "import { front } from '../chart/front.ts';"],
  ['lib/server/runs/ingest.ts', "import { Page } from '../../../app/page.tsx';"],
  ['lib/models/graph.test.ts', "import { measure } from '../../agents/src/measure/loop.ts';"],
])('%s is refused: %s', (path, text) => {
  expect(refusals(path, text)).toEqual([expect.stringMatching(/\w+/)]);
});

test.each([
  ['components/charts/scatter.tsx', "import { domain } from '../../lib/chart/domain.ts';"],
  ['components/charts/scatter.tsx', "import { useState } from 'react';"],
  ['app/page.tsx', "import { listPoints } from '../lib/server/points/list-points.ts';"],
  ['agents/src/main.ts', "import { cost } from '../../lib/models/cost.ts';"],
  ['lib/stats/front.test.ts', "import { readFileSync } from 'node:fs';"],
  ['lib/contract/point.ts', "import * as z from 'zod';"],
  ['lib/server/db/pool.ts', "import pg from 'pg';"],
  ['scripts/pack.ts', "import { packSource } from '../lib/server/published/packed-source.ts';"],
  ['app/layout.tsx', "import './globals.css';"],
  ['lib/stats/front.ts', "/* import { x } from '../server/x.ts'; */"],
  ['lib/stats/front.ts', "// import { x } from '../server/x.ts';"],
])('%s may: %s', (path, text) => {
  expect(refusals(path, text).filter(Boolean)).toEqual([]);
});

test('lines are counted from the start of the file', () => {
  const text = "/* two\nlines */\nimport 'a';\n\nimport {\n  b,\n} from './b.ts';\n";
  expect(importsOf({ path: 'app/x.ts', text })).toEqual([
    { specifier: 'a', target: 'a', relative: false, line: 3 },
    { specifier: './b.ts', target: 'app/b.ts', relative: true, line: 7 },
  ]);
});
