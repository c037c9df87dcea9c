import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ComparisonReport } from '../../lib/contract/comparison.ts';
import { makePoint } from '../../lib/contract/testing/point.ts';
import { makeResult } from '../testing/result.ts';
import { WithWords } from '../testing/with-words.tsx';
import { CompareChoice } from './compare-choice.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { makeComparison, makeReport } from './testing/report.ts';

const a = makeResult({ remarks: [{ code: 'noisy', detail: null }] });
const html = (given: Partial<ComparisonReport>, locale: 'en' | 'zh-CN' = 'en') =>
  renderToStaticMarkup(
    <WithWords locale={locale}>
      <ComparisonView
        report={makeReport(given)}
        results={{ a, b: makeResult() }}
        jobReady
        locale={locale}
        owner={false}
      />
    </WithWords>,
  );
const plain = (markup: string) => markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

test('the verdict, the runs in their order, what differs, what was measured, its remarks', () => {
  const markup = html({});
  const text = plain(markup);
  expect(text).toContain('int8 against fp32');
  expect(text).toContain('2.50× slower');
  expect(text).toContain('Only the precision differs.');
  expect(text).toContain('Run medians in the order in which they ran 10 fresh processes');
  expect(text).toMatch(/What differs A fp32 B int8 Precision fp32 int8/);
  expect(text).toContain('Remarks noisy none');
  expect(markup.match(/data-side="a"/g)).toHaveLength(15);
  expect(markup).toContain('/api/v1/jobs/comparison?a=0199b7c4-8e21-7000-8000-0123456789ab&amp;b=');
  expect(markup).not.toMatch(/NaN|undefined/);
});

test('what may not be compared names every reason', () => {
  const obstacles = [
    { code: 'different_batch', detail: 'a: 1; b: 8' },
    { code: 'very_noisy', detail: '2 of the 5 runs of side b' },
  ];
  const text = plain(
    html({ comparison: makeComparison({ verdict: 'not comparable', ratio: null, obstacles }) }),
  );
  expect(text).toContain(
    'Not comparable, because their batch sizes differ (a: 1; b: 8); runs are very noisy (2 of the 5 runs of side b).',
  );
});

test('side by side the runs stand apart and two devices get no interleaved job', () => {
  const { b } = makeReport();
  const text = plain(
    html({ id: null, order: null, b: { ...b, device: { slug: 'rpi5', name: 'Raspberry Pi 5' } } }),
  );
  expect(text).toContain('Run medians, A before B: they were not interleaved');
  expect(text).toContain('Interleaving needs one device');
  expect(text).not.toContain('Download the job');
});

test('a result against itself says what the device differs from itself', () => {
  const noise = {
    share95: 0.041,
    repeats: 10,
    measuredAt: '2026-11-20T10:00:00.000Z',
    resultId: '0199b7c4-8e21-7000-8000-0123456789ab',
  };
  const { a: side } = makeReport();
  const text = plain(
    html({ kind: 'aa', b: side, comparison: makeComparison({ noise, differs: [] }) }),
  );
  expect(text).toContain('Glyphs S, ONNX Runtime, fp32 against itself');
  expect(text).toContain('In 10 repeats this device differed from itself by up to 4.1 %');
});

test('too few runs are no obstacle that forbids: the ratio stands, without a verdict', () => {
  const alone = { value: 0.113, low: null, high: null, coverage: null };
  const few = { code: 'few_runs', detail: '1 and 1 valid runs; a verdict needs 4 a side' };
  const text = plain(
    html({
      comparison: makeComparison({
        grade: 'ratio only',
        verdict: null,
        ratio: alone,
        obstacles: [few],
        answers: { images: 1000, onlyA: 176, onlyB: 43, p: 2.7e-19, agreement: 0.702 },
      }),
    }),
  );
  expect(text).toContain('0.113× as long, no verdict');
  expect(text).not.toContain('Not comparable');
  expect(text).toContain('p &lt; 0.001');
});

test('paired answers and an open comparison are said in words', () => {
  const answers = { images: 5000, onlyA: 23, onlyB: 31, p: 0.341, agreement: 0.982 };
  expect(plain(html({ comparison: makeComparison({ answers }) }))).toContain(
    'On the same 5,000 images A alone was right 23 times and B alone 31 times (exact McNemar, p = 0.341). Both gave the same answer on 98.2 %. Chance explains that',
  );
  expect(plain(html({ comparison: null }))).toContain('Still being measured.');
  expect(plain(html({}, 'zh-CN'))).toContain('慢 2.50 倍');
});

test('candidates that differ least come first, and only usable results of the same task', () => {
  const id = (n: number) => `0199b7c4-8e21-7000-8000-00000000000${n}`;
  const { artifact, ...cell } = makeResult().cell;
  const model = { ...artifact.model, name: 'Glyph S' };
  const first = makeResult({ id: id(1), cell: { ...cell, artifact: { ...artifact, model } } });
  const markup = renderToStaticMarkup(
    <CompareChoice
      first={first}
      itself={false}
      points={[
        makePoint({ resultId: id(1) }),
        makePoint({ resultId: id(2), precision: 'int8', threads: 4 }),
        makePoint({ resultId: id(3), precision: 'int8' }),
        makePoint({ resultId: id(4), outcome: 'failed' }),
        makePoint({ resultId: id(5), task: 'object-detection' }),
        makePoint({ resultId: null }),
      ]}
      locale="en"
    />,
  );
  const order = [...markup.matchAll(/href="\/compare\?a=([^&]+)&amp;b=([^"]+)"/g)];
  expect(order.map((match) => match[2])).toEqual([id(3), id(2)]);
  expect(order.every((match) => match[1] === id(1))).toBe(true);
});
