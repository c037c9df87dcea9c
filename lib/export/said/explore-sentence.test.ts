import { expect, test } from 'vitest';
import type { Point } from '../../contract/point.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { splitPoints } from '../../link/split.ts';
import { defaultView, type View } from '../../link/view.ts';
import { words } from '../../text/words.ts';
import { sentenceParts } from './explore-sentence.ts';

function sentence(rows: readonly Point[], given: Partial<View> = {}): string {
  const view = { ...defaultView(), ...given };
  const metric = 'top1';
  const split = splitPoints(rows, { view, metric, frameRate: true });
  const facts = { rows, total: rows.length, split, front: [], view, metric };
  return sentenceParts(facts, words('en'), 'en').rest;
}

const many = (count: number) => Array.from({ length: count }, (_, i) => makePoint({ id: `p${i}` }));

test('with at most 40 marks every one has its whisker, and the sentence says so', () => {
  expect(sentence(many(40))).toContain('whisker p5–p95.');
  expect(sentence(many(41))).toContain('whisker p5–p95 on the front.');
  expect(sentence(many(41), { view: 'range' })).toContain('whisker p5–p95.');
});

test('no whisker is promised where no row states its spread', () => {
  const rows = [makePoint({ latency: latency({ p50Ms: 3 }) })];
  expect(sentence(rows)).toContain('Dot p50; none states p5–p95.');
  expect(sentence(rows)).not.toContain('whisker');
});

test('the table alone has no plot for a row to stand under', () => {
  const rows = [makePoint({ accuracy: [] })];
  expect(sentence(rows)).toContain('1 has no accuracy and stands under the plot.');
  expect(sentence(rows, { view: 'table' })).toContain('1 has no accuracy.');
  expect(sentence(rows, { view: 'table' })).not.toContain('plot');
});

test('marks drawn by another statistic than the axis are counted in words', () => {
  const rows = [makePoint({ latency: latency({ p50Ms: 3 }) })];
  expect(sentence(rows, { q: 'p99', stat: 'any' })).toContain(
    '1 does not state p99: drawn by the statistic it states.',
  );
  expect(sentence(rows, { q: 'p50', stat: 'any' })).not.toContain('drawn by');
});

test('rows that the picture could mislead about are counted', () => {
  const rows = [
    makePoint({ id: 'whole', timedRegion: 'total' }),
    makePoint({ id: 'silent', tier: 'published', timedRegion: null }),
    makePoint({ id: 'unchecked', accuracy: [] }),
    makePoint({ id: 'wrong', parity: { cosineLeast: 0.3, threshold: 0.99 } }),
    makePoint({ id: 'offline', latency: latency({}), throughputPerS: 812 }),
  ];
  const said = sentence(rows);
  expect(said).toContain('1 does not state the inference alone: in the table only.');
  expect(said).toContain('1 does not say what its timer covers.');
  expect(said).toContain('1 states throughput alone: in the table only.');
  expect(said).toContain('1 has neither an accuracy nor checked outputs and never ranks.');
  expect(said).toContain('1 gave other outputs than the reference runtime and does not rank.');
});
