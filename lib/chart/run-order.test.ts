import { expect, test } from 'vitest';
import { assignSeries, otherSeries } from './palette.ts';
import { orderedRuns, runOrderScene } from './run-order.ts';
import { svgMarkup } from './svg-string.ts';
import { approximateWidth } from './text-width.ts';

const medians = { a: [10, 10.1, 10.2], b: [11, 11.1] };
const series =
  assignSeries([{ runtime: { slug: 'onnxruntime-node' } }])['onnxruntime-node'] ?? otherSeries;
const base = {
  series: { a: series, b: otherSeries },
  letter: (side: 'a' | 'b') => side.toUpperCase(),
  axis: (unit: string) => `Run median, ${unit}, log`,
  faster: '← faster',
  locale: 'en',
  measure: approximateWidth,
};

test('runs stand in the order in which they ran', () => {
  const { runs, inOrder } = orderedRuns('abbaa', medians);
  expect(inOrder).toBe(true);
  expect(runs).toEqual([
    { side: 'a', ms: 10 },
    { side: 'b', ms: 11 },
    { side: 'b', ms: 11.1 },
    { side: 'a', ms: 10.1 },
    { side: 'a', ms: 10.2 },
  ]);
});

test('an order that does not fit the runs that are left is not pretended', () => {
  for (const order of [null, 'abab']) {
    const { runs, inOrder } = orderedRuns(order, medians);
    expect(inOrder).toBe(false);
    expect(runs.map(({ side }) => side).join('')).toBe('aaabb');
  }
});

test.each([332, 620, 900])('marks and labels stay inside %i px', (width) => {
  const many = Array.from({ length: 100 }, (_, i) => ({
    side: i % 2 ? ('b' as const) : ('a' as const),
    ms: 10 + (i % 7) / 50,
  }));
  for (const runs of [orderedRuns('abbaa', medians).runs, many, many.slice(0, 1)]) {
    const { nodes, height } = runOrderScene({ ...base, runs, width });
    const markup = svgMarkup(nodes);
    expect(markup).not.toMatch(/NaN|Infinity/);
    expect(markup.match(/data-side/g)).toHaveLength(runs.length);
    for (const [, y] of markup.matchAll(/ y="(-?[\d.]+)"/g)) expect(Number(y)).toBeLessThan(height);
    for (const [, x] of markup.matchAll(/ x="(-?[\d.]+)"/g)) {
      expect(Number(x)).toBeGreaterThan(0);
      expect(Number(x)).toBeLessThanOrEqual(width);
    }
  }
});

test('nothing usable draws nothing', () => {
  expect(runOrderScene({ ...base, runs: [{ side: 'a', ms: 0 }], width: 620 })).toEqual({
    nodes: [],
    height: 0,
  });
});
