import { expect, test } from 'vitest';
import type { Point } from '../../contract/point.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { otherSeries } from '../palette.ts';
import { svgMarkup } from '../svg-string.ts';
import { approximateWidth } from '../text-width.ts';
import { axisValue } from './axis-value.ts';
import { efficiencies, kneeOf } from './knee.ts';
import { panelScene } from './panel-scene.ts';
import { type SweepPanel, sweepPanels } from './panels.ts';

const say = (axis: string, value: number | string) => `${value} ${axis}`;

function cell(threads: number, precision: 'fp32' | 'int8', ms: number, given: Partial<Point> = {}) {
  const figures = latency({ p50Ms: ms, p50Interval: { lowMs: ms * 0.95, highMs: ms * 1.2 } });
  return makePoint({
    id: `${threads}${precision}`,
    threads,
    precision,
    latency: figures,
    ...given,
  });
}

const grid = [
  cell(4, 'fp32', 4),
  cell(1, 'fp32', 12),
  cell(2, 'fp32', 7),
  cell(1, 'int8', 6),
  cell(2, 'int8', 4),
];

function drawn(panel: SweepPanel, width = 340): string {
  return svgMarkup(
    panelScene({
      panel,
      seriesOf: () => otherSeries,
      xTitle: 'threads',
      yTitle: (unit) => `Latency p50, ${unit}, log`,
      width,
      height: 260,
      locale: 'en',
      measure: approximateWidth,
    }),
  );
}

test('an axis of each panel, a line for every combination of the others, values ascending', () => {
  const panels = sweepPanels(grid, ['threads', 'precision'], say);
  expect(panels.map(({ axis, quantity }) => [axis, quantity])).toEqual([
    ['threads', 'latency'],
    ['precision', 'latency'],
  ]);
  expect(panels[0]?.xs).toEqual([1, 2, 4]);
  expect(panels[0]?.lines.map(({ label }) => label)).toEqual([
    ['fp32 precision'],
    ['int8 precision'],
  ]);
  expect(panels[0]?.lines[0]?.marks.map(({ x, y }) => [x, y])).toEqual([
    [1, 12],
    [2, 7],
    [4, 4],
  ]);
});

test('failed, rejected and figureless cells are in no panel, and nothing is drawn in their place', () => {
  const points = [
    cell(1, 'fp32', 12),
    cell(2, 'fp32', 7, { outcome: 'failed' }),
    cell(4, 'fp32', 5, { validity: 'rejected' }),
    cell(8, 'fp32', 5, { latency: latency({}) }),
  ];
  const [panel] = sweepPanels(points, ['threads'], say);
  expect(panel?.xs).toEqual([1]);
  expect(sweepPanels(points.slice(1), ['threads'], say)).toEqual([]);
});

test('where requests are in flight together the figure is throughput', () => {
  const points = [1, 2, 4].map((concurrency) =>
    cell(1, 'fp32', 1, {
      id: `c${concurrency}`,
      concurrency,
      latency: latency({}),
      throughputPerS: 100 * Math.sqrt(concurrency),
    }),
  );
  const [panel, ...more] = sweepPanels(points, ['concurrency'], say);
  expect(more).toEqual([]);
  expect(panel).toMatchObject({ axis: 'concurrency', quantity: 'throughput', xs: [1, 2, 4] });
});

test('scenarios measure different things and never share a line', () => {
  const offline = [1, 2].map((concurrency) =>
    cell(1, 'fp32', 1, {
      id: `c${concurrency}`,
      concurrency,
      scenario: 'Offline',
      latency: latency({}),
      throughputPerS: 100 * concurrency,
    }),
  );
  const single = [cell(1, 'fp32', 12, { throughputPerS: 80 }), cell(2, 'fp32', 7)];
  const panels = sweepPanels([...offline, ...single], ['threads', 'concurrency'], say);
  expect(panels.map(({ scenario, axis, quantity }) => [scenario, axis, quantity])).toEqual([
    ['Offline', 'concurrency', 'throughput'],
    ['SingleStream', 'threads', 'latency'],
  ]);
});

test.each([300, 340, 440])('labels and marks stay inside %i px, remarks are seen', (width) => {
  const flagged = cell(8, 'fp32', 3, { remarks: [{ code: 'noisy', detail: null }] });
  const [panel] = sweepPanels([...grid, flagged], ['threads', 'precision'], say);
  if (!panel) throw new Error('there is a panel');
  const markup = drawn(panel, width);
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
  expect(markup).toContain('data-flag="remark"');
  for (const [, x] of markup.matchAll(/ x="(-?[\d.]+)"/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(0);
    expect(Number(x)).toBeLessThan(width);
  }
  const one = sweepPanels(grid.slice(0, 1), ['threads'], say)[0];
  expect(one && drawn(one, width)).not.toMatch(/NaN|Infinity/);
});

test('the knee is the smallest load that reaches 95 % of the most, efficiency is over load one', () => {
  const points = [
    { load: 1, perSecond: 100 },
    { load: 2, perSecond: 190 },
    { load: 4, perSecond: 280 },
    { load: 8, perSecond: 290 },
  ];
  expect(kneeOf(points)).toEqual({ load: 4, share: expect.closeTo(0.9655, 3) });
  expect(efficiencies(points)).toEqual([1, 0.95, 0.7, expect.closeTo(0.3625, 4)]);
  expect(kneeOf(points.slice(0, 2))).toBeNull();
  expect(kneeOf(points.slice(0, 1))).toBeNull();
  expect(efficiencies(points.slice(1))).toEqual([null, null, null]);
});

test('the edge of a square input is the size that it holds twice, in any layout', () => {
  const edge = (inputShape: number[] | null, batch = 1) =>
    axisValue(makePoint({ inputShape, batch }), 'inputSize');
  expect(edge([1, 3, 224, 224])).toBe(224);
  expect(edge([8, 320, 320, 3], 8)).toBe(320);
  expect(edge([1, 100])).toBe(100);
  expect(edge(null)).toBeNull();
});
