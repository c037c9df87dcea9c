import { expect, test } from 'vitest';
import type { Point } from '../contract/point.ts';
import { latency, makePoint, top1 } from '../contract/testing/point.ts';
import { defaultView, type View } from '../link/view.ts';
import { exportWords } from '../text/export-words.ts';
import { words } from '../text/words.ts';
import { tableMarkdown } from './markdown.ts';
import { about, listOf } from './testing/list.ts';
import { viewTable } from './view-table.ts';

function markdown(
  points: Point[],
  view: Partial<View> = {},
  locale: 'en' | 'zh-CN' = 'en',
): string {
  const table = viewTable(listOf(points), { ...defaultView(), ...view }, about);
  return tableMarkdown(table, { text: words(locale), words: exportWords(locale), locale });
}

const resultId = '0199f0c4-6c00-7000-8000-000000000001';
const fast = makePoint({
  id: 'fast',
  resultId,
  latency: latency({ p50Ms: 2.674, p50Interval: { lowMs: 2.6, highMs: 2.7 } }),
  measuredAt: '2026-11-20T10:00:00.000Z',
});
const slow = makePoint({
  id: 'slow',
  precision: 'int8',
  latency: latency({ p50Ms: 12.3, p50Interval: { lowMs: 12, highMs: 12.6 } }),
  accuracy: [{ ...top1(0.9), low: 0.79, high: 0.92 }],
});

test('figures stand to the right, with one unit a column and the best in bold where it is shown', () => {
  const [head = '', rule = '', first = '', second = ''] = markdown([slow, fast]).split('\n');
  expect(head).toMatch(/\| +p50, ms \|/);
  expect(rule.split('|').map((one) => one.trim().endsWith(':'))).toContain(true);
  expect(first).toContain('**2.67**');
  expect(second).toContain('12.3');
  // The intervals of the accuracies overlap: 0.8 of one, 0.79 to 0.92 of the other.
  expect(second).not.toContain('**');
  expect(first).toContain(`[measured 2026-11-20](https://hub.test/r/${resultId})`);
});

test('what all rows share is said once, and a link leads back with the data version', () => {
  const text = markdown([slow, fast]);
  expect(text).toContain('All rows: Provider cpu, Batch 1, Threads 1, In flight 1');
  expect(text).toContain('| Precision |');
  expect(text).toContain(
    'From [this view on Inferometer](https://hub.test/?q=p50&ds=7), data version 7 of 2026-11-21.',
  );
  expect(text).toContain('Licences: measured by this hub: none stated.');
});

test('a name cannot break out of its cell', () => {
  const name = '| x | <img src=x> [a](javascript:1) `b` **c** @team\n| y';
  const text = markdown([makePoint({ device: { slug: 'd', name } }), fast]);
  const lines = text.split('\n');
  expect(lines.indexOf('')).toBe(4);
  expect(text).toContain('\\| x \\| &lt;img src=x&gt; \\[a\\]\\(javascript:1\\) \\`b\\`');
  expect(text).toContain('&#64;team');
});

test('a row without the statistic says which it states; one without any has a dash', () => {
  const mean = makePoint({ id: 'm', latency: latency({ meanMs: 4 }) });
  const failed = makePoint({ id: 'f', outcome: 'failed', outcomeReason: 'out of memory' });
  const text = markdown([fast, mean, failed]);
  expect(text).toContain('4.00 \\(mean\\)');
  expect(text).toContain('failed: out of memory; measured');
  expect(text).toContain('–');
});

test('the Chinese table is Chinese', () => {
  const text = markdown([fast, slow], {}, 'zh-CN');
  expect(text).toContain('设备');
  expect(text).toContain('数据版本 7');
});
