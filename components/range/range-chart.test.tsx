import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { assignSeries } from '../../lib/chart/palette.ts';
import type { Point } from '../../lib/contract/point.ts';
import { makeDeadlineRow } from '../../lib/contract/testing/deadline-row.ts';
import { latency, makePoint } from '../../lib/contract/testing/point.ts';
import { defaultView, type View } from '../../lib/link/view.ts';
import { WithWords } from '../testing/with-words.tsx';
import { RangeChart, type RangeChartProps } from './range-chart.tsx';
import { rowAfter } from './use-row-keys.ts';

function ranges(
  rows: Point[],
  view: Partial<View> = {},
  more: Partial<RangeChartProps> = {},
): string {
  return renderToStaticMarkup(
    <WithWords>
      <RangeChart
        rows={rows}
        view={{ ...defaultView(), view: 'range', ...view }}
        metric="top1"
        frameRate
        series={assignSeries(rows)}
        locale="en"
        highlightedId={null}
        onHighlight={() => {}}
        onOpen={() => {}}
        none="nothing"
        {...more}
      />
    </WithWords>,
  );
}

const timed = (p50Ms: number, given: Partial<Point> = {}) =>
  makePoint({
    latency: latency({ p50Ms, spread: { p5Ms: p50Ms * 0.9, p95Ms: p50Ms * 1.5 } }),
    ...given,
  });
const ids = (html: string) => [...html.matchAll(/<li data-point-id="(\w+)"/g)].map(([, id]) => id);

test('a line a row in the order given, with its figure, its bar and its place in words', () => {
  const html = ranges([
    timed(20, { id: 'b' }),
    timed(10, { id: 'a', device: { slug: 'nano', name: 'Jetson Nano' } }),
  ]);
  expect(ids(html)).toEqual(['b', 'a']);
  expect(html.match(/data-whisker/g)).toHaveLength(2);
  expect(html).toContain('Glyph S Jetson Nano: p50 10.0 ms, p5–p95 9.00 ms–15.0 ms');
  expect(html).toContain('Latency p50, inference, ms, log');
  expect(html).toContain('2 rows by Latency p50, inference, in the order of the table.');
  expect(html).toContain('data-axis="fps"');
  expect(html).toContain('data-band=""');
});

test('fewer than 72 samples have a hollow mark and no bar; a published figure has no bar', () => {
  const html = ranges([
    timed(10, { id: 'few', samples: 7 }),
    timed(11, { id: 'table', tier: 'published' }),
  ]);
  expect(html).not.toContain('data-whisker');
  expect(html).toContain('n = 7, spread not shown');
  expect(html).toContain('None states p5–p95.');
});

test('rows without the figure are counted with their reason, not drawn', () => {
  const html = ranges([
    timed(10, { id: 'a' }),
    makePoint({ id: 'f', outcome: 'failed' }),
    makePoint({ id: 's', latency: latency({ meanMs: 3 }) }),
  ]);
  expect(ids(html)).toEqual(['a']);
  expect(html).toContain('Not drawn: 1 failed, 1 without this figure.');
  const none = ranges([makePoint({ outcome: 'failed' })]);
  expect(none).toBe('nothing');
});

test('a p5 of 0 ends in an arrow at the edge, and a latency of 0 says why it has no mark', () => {
  const html = ranges([
    timed(10, { id: 'zero5', latency: latency({ p50Ms: 10, spread: { p5Ms: 0, p95Ms: 12 } }) }),
    makePoint({ id: 'zero', latency: latency({ p50Ms: 0 }) }),
  ]);
  expect(html.match(/data-arrow="below"/g)).toHaveLength(1);
  expect(html).toContain('below the resolution of its timer');
  expect(html).not.toMatch(/NaN|Infinity/);
});

test('limits are hatched outside what is allowed, and a deadline has its line and its misses', () => {
  const resultId = '0199b7c4-8e21-7000-8000-0123456789ab';
  const row = makeDeadlineRow(resultId);
  const html = ranges(
    [timed(20, { resultId })],
    { dl: 33.3, max_lat: 15, ref: [30] },
    {
      misses: new Map([[resultId, row]]),
    },
  );
  expect(html).toContain('data-outside=""');
  expect(html).toContain('data-line="deadline"');
  expect(html).toContain('data-line="rate"');
  expect(html).toContain('3.2 %');
  expect(html).toContain('3.2 % above 33.3 ms');
  expect(html).toContain('data-kept="broken"');
});

test('another quantity has its own unit and good end, and no rate of frames', () => {
  const html = ranges([makePoint({ peakMemoryBytes: 64_800_000 })], { x: 'mem' });
  expect(html).toContain('64.8 MB');
  expect(html).toContain('Peak memory, MB, log');
  expect(html).not.toContain('data-axis="fps"');
  expect(html).not.toContain('data-band');
});

test('a long list is drawn in parts', () => {
  const rows = Array.from({ length: 80 }, (_, i) => timed(1 + i, { id: `p${i}` }));
  const html = ranges(rows);
  expect(ids(html)).toHaveLength(50);
  expect(html).toContain('Show 30 more rows');
});

test('arrows lead from row to row and stop at the ends', () => {
  expect([rowAfter('ArrowDown', 0, 3), rowAfter('ArrowDown', 2, 3)]).toEqual([1, null]);
  expect([rowAfter('ArrowUp', 1, 3), rowAfter('ArrowUp', 0, 3)]).toEqual([0, null]);
  expect([rowAfter('Home', 2, 3), rowAfter('End', 0, 3), rowAfter('a', 1, 3)]).toEqual([
    0,
    2,
    null,
  ]);
});
