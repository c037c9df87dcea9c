import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frontScene } from '../../chart/front-scene.ts';
import { latency, makePoint } from '../../contract/testing/point.ts';
import { colourSeries } from '../../link/colours.ts';
import { splitPoints } from '../../link/split.ts';
import { anyFigures } from '../../link/testing/any-point.ts';
import { anyView } from '../../link/testing/view.ts';
import { defaultView, type View } from '../../link/view.ts';
import { axisInput } from './front-axes.ts';
import { type FrontData, planFront } from './front-input.ts';
import { frontMarkup } from './front-markup.ts';
import { testStrings } from './testing/strings.ts';

function data(view: Partial<View>, points = [makePoint()]): FrontData {
  return {
    points,
    view: { ...defaultView(), ...view },
    metric: 'top1',
    frameRate: true,
    series: colourSeries(points, view.by ?? 'fw'),
    locale: 'en',
    strings: testStrings,
  };
}

test('what the split sends under the plot stands in the gutter of the picture, and nothing else', () => {
  fc.assert(
    fc.property(anyFigures, anyView, (points, view) => {
      const asked = data({ ...view, zx: null, zy: null }, points);
      const { plot, gutter } = splitPoints(points, asked);
      const { marks, outside } = frontScene(planFront(asked).input(700));
      expect(outside).toBe(0);
      const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
      expect(ids(marks.filter(({ inGutter }) => inGutter))).toEqual(
        ids(gutter.map(({ point }) => point)),
      );
      expect(ids(marks.filter(({ inGutter }) => !inGutter))).toEqual(
        ids(plot.map(({ point }) => point)),
      );
    }),
    { numRuns: 60 },
  );
});

test('a limit stands on the axis of its quantity, a latency and a rate on each other’s', () => {
  const limits = { max_lat: 50, min_fps: 25, min_acc: 70, max_w: 10 };
  expect(axisInput(data(limits), 'x').limits).toEqual([
    { side: 'most', value: 50, label: 'at most 50 ms' },
    { side: 'most', value: 40, label: 'at least 25 FPS' },
  ]);
  expect(axisInput(data(limits), 'y').limits).toEqual([
    { side: 'least', value: 0.7, label: 'at least 70 %' },
  ]);
  expect(axisInput(data({ ...limits, x: 'fps' }), 'x').limits).toEqual([
    { side: 'least', value: 20, label: 'at most 50 ms' },
    { side: 'least', value: 25, label: 'at least 25 FPS' },
  ]);
  expect(axisInput(data({ ...limits, x: 'power' }), 'x').limits).toMatchObject([{ value: 10 }]);
  const batched = { ...data({ ...limits, x: 'fps' as const }), frameRate: false };
  expect(axisInput(batched, 'x').limits).toMatchObject([{ value: 25 }]);
});

test('the deadline is a latency, or its rate', () => {
  const label = 'deadline 40 ms';
  expect(axisInput(data({ dl: 40 }), 'x').deadline).toEqual({ value: 40, label });
  expect(axisInput(data({ dl: 40, x: 'fps' }), 'x').deadline).toEqual({ value: 25, label });
  expect(axisInput(data({ dl: 40 }), 'y').deadline).toBeNull();
});

test('the spread follows the latency to its axis, and turns round on a rate of frames', () => {
  const point = makePoint({
    latency: latency({ p50Ms: 10, spread: { p5Ms: 8, p95Ms: 20 } }),
    peakMemoryBytes: 5e6,
  });
  const spread = (view: Partial<View>) =>
    planFront(data(view, [point])).input(700).points[0]?.spread;
  expect(spread({})).toEqual({ axis: 'x', low: 8, high: 20 });
  expect(spread({ x: 'acc', y: 'lat' })).toEqual({ axis: 'y', low: 8, high: 20 });
  expect(spread({ x: 'fps' })).toEqual({ axis: 'x', low: 50, high: 125 });
  expect(spread({ x: 'mem' })).toBeNull();
});

test('colour is by the facet that was asked for', () => {
  const points = [makePoint(), makePoint({ id: 'b', precision: 'int8' })];
  const slots = (by: View['by']) =>
    planFront(data({ by }, points))
      .input(700)
      .points.map(({ series }) => series.slot);
  expect(slots('fw')).toEqual([2, 2]);
  expect(slots('prec')).toEqual([1, 2]);
});

test('the server’s picture shows the same axes, limits and part', () => {
  const points = [makePoint(), makePoint({ id: 'b', latency: latency({ p50Ms: 200 }) })];
  const view = { x: 'acc' as const, y: 'lat' as const, max_lat: 50, zy: { low: 5, high: 80 } };
  const { wide, middle, narrow } = frontMarkup(data(view, points));
  for (const svg of [wide, middle, narrow]) {
    expect(svg).toContain('data-limit="y most"');
    expect(svg).toContain('data-point-id="a"');
    expect(svg).not.toContain('data-point-id="b"');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});
