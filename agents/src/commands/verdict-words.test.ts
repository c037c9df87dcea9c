import { expect, test } from 'vitest';
import type { Comparison } from '../../../lib/contract/comparison.ts';
import { verdictLines } from './verdict-words.ts';

const measured: Comparison = {
  grade: 'interleaved',
  verdict: 'slower',
  obstacles: [],
  differs: ['precision'],
  statistic: 'p50',
  ratio: { value: 1.52, low: 1.49, high: 1.55, coverage: 0.968 },
  p: 0.008,
  margin: 0.03,
  noise: null,
  leftOut: { a: [], b: [] },
  runMediansMs: { a: [1, 1, 1, 1], b: [1.5, 1.5, 1.5, 1.5] },
  answers: null,
};
const text = (change: Partial<Comparison>) => verdictLines({ ...measured, ...change }).join('\n');

test('slower and faster are said with the ratio that way round and its interval', () => {
  expect(text({})).toContain('B is 1.520x slower than A (95 % interval 1.490 to 1.550).');
  const half = { value: 0.5, low: 0.4, high: 0.8, coverage: 0.968 };
  expect(text({ verdict: 'faster', ratio: half })).toContain(
    'B is 2.000x faster than A (95 % interval 1.250 to 2.500).',
  );
});

test('no difference is never called equal', () => {
  const near = { value: 1.001, low: 0.98, high: 1.04, coverage: 0.968 };
  expect(text({ verdict: 'inconclusive', ratio: near })).toContain(
    'No significant difference found; B could be 2.0 % faster to 4.0 % slower.',
  );
  expect(text({ verdict: 'no relevant difference', ratio: near })).toContain(
    'No relevant difference: B takes 1.001x as long as A (95 % interval 0.980 to 1.040).',
  );
});

test('every reason against a comparison is named, and where the margin comes from', () => {
  const obstacles = [
    { code: 'very_noisy', detail: '1 of the 5 runs of side a' },
    { code: 'rejected', detail: null },
  ];
  const ratio = { value: 1.2, low: null, high: null, coverage: null };
  const lines = text({ verdict: 'not comparable', obstacles, ratio });
  expect(lines).toContain('Not comparable: B takes 1.200x as long as A.');
  expect(lines).toContain('because   very_noisy: 1 of the 5 runs of side a\n  because   rejected');
  expect(lines).toContain('margin    3.0 % (the noise of this device is unknown');
  const noise = {
    share95: 0.042,
    repeats: 10,
    measuredAt: '2026-11-21T10:00:00.000Z',
    resultId: '01900000-0000-7000-8000-000000000001',
  };
  expect(text({ noise, margin: 0.042 })).toContain(
    'margin    4.2 % (this device differs from itself by up to 4.2 %, 10 repeats)',
  );
});

test('too few runs give a ratio, and paired answers are told image by image', () => {
  const ratio = { value: 0.9, low: null, high: null, coverage: null };
  const obstacles = [{ code: 'few_runs', detail: '3 and 5 valid runs; a verdict needs 4 a side' }];
  expect(text({ verdict: null, grade: 'ratio only', ratio, obstacles })).toContain(
    'No verdict: B takes 0.900x as long as A.',
  );
  const answers = { images: 1000, onlyA: 7, onlyB: 3, p: 0.34375, agreement: 0.985 };
  expect(text({ answers })).toContain(
    'the same on 98.5 % of 1000 images; only A right 7, only B right 3 (p 0.34)',
  );
});

test('a noise of few repeats is told, and that it does not count', () => {
  const noise = {
    share95: 0.08,
    repeats: 2,
    measuredAt: '2026-11-21T10:00:00.000Z',
    resultId: '01900000-0000-7000-8000-000000000001',
  };
  expect(text({ noise })).toContain(
    'margin    3.0 % (this device differs from itself by up to 8.0 %, 2 repeats: too few to count, learn it with 10 by `agent aa`)',
  );
  expect(text({ noise: { ...noise, repeats: 10 } })).toContain('by up to 8.0 %, 10 repeats)');
});
