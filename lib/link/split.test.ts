import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint, top1 } from '../contract/testing/point.ts';
import { quantities, quantityOf, scaleOf } from './quantity.ts';
import { countReasons, splitPoints } from './split.ts';
import { anyPoints } from './testing/any-point.ts';
import { anyView } from './testing/view.ts';
import { defaultView } from './view.ts';

const view = defaultView();
const context = { view, metric: 'top1', frameRate: true };

test('every point is in exactly one place, and only usable values are on the plot', () => {
  fc.assert(
    fc.property(anyPoints, anyView, fc.boolean(), (points, given, frameRate) => {
      const asked = { view: given, metric: 'top1', frameRate };
      const split = splitPoints(points, asked);
      const placed = [...split.plot, ...split.gutter, ...split.leftOut].map(({ point }) => point);
      expect(placed).toHaveLength(points.length);
      expect(new Set(placed)).toEqual(new Set(points));
      for (const { point, x, y } of split.plot) {
        expect(point.outcome).toBe('ok');
        expect(x).toEqual(quantityOf(point, given.x, asked));
        expect(y).toEqual(quantityOf(point, given.y, asked));
        if (scaleOf(given, 'x') === 'log') expect(x.value).toBeGreaterThan(0);
        if (scaleOf(given, 'y') === 'log') expect(y.value).toBeGreaterThan(0);
      }
      for (const { y, reason } of split.gutter) expect(y === null).toBe(reason === 'no-value');
      const counted = Object.values(countReasons(split)).reduce((a, b) => a + b, 0);
      expect(counted).toBe(split.leftOut.length);
    }),
  );
});

test('another scale moves marks and leaves every point where it is (ux.md B11)', () => {
  const places = (
    xs: 'log' | 'lin',
    x: 'lat' | 'mem',
    points: Parameters<typeof splitPoints>[0],
  ) => {
    const { plot, gutter, leftOut } = splitPoints(points, { ...context, view: { ...view, x, xs } });
    return [plot, gutter, leftOut].map((place) => place.map(({ point }) => point.id));
  };
  fc.assert(
    fc.property(anyPoints, fc.constantFrom('lat' as const, 'mem' as const), (points, x) => {
      expect(places('lin', x, points)).toEqual(places('log', x, points));
    }),
  );
});

test('a point goes where its figures allow', () => {
  const points = [
    makePoint({ id: 'plot' }),
    makePoint({ id: 'speed-only', accuracy: [], cohort: null }),
    makePoint({ id: 'zero', latency: latency({ p50Ms: 0 }) }),
    makePoint({ id: 'mean', latency: latency({ meanMs: 3 }) }),
    makePoint({ id: 'nothing', latency: latency({}) }),
    makePoint({ id: 'failed', outcome: 'failed' }),
    makePoint({ id: 'unsupported', outcome: 'unsupported', latency: latency({}) }),
    makePoint({ id: 'rejected', validity: 'rejected' }),
  ];
  const split = splitPoints(points, context);
  expect(split.plot.map(({ point }) => point.id)).toEqual(['plot']);
  expect(split.gutter.map(({ point, reason }) => [point.id, reason])).toEqual([
    ['speed-only', 'no-value'],
    ['zero', 'below-resolution'],
  ]);
  expect(split.leftOut.map(({ point, reason }) => [point.id, reason])).toEqual([
    ['mean', 'other-statistic'],
    ['nothing', 'no-latency'],
    ['failed', 'failed'],
    ['unsupported', 'unsupported'],
    ['rejected', 'rejected'],
  ]);
  expect(countReasons(split)).toMatchObject({ failed: 1, 'other-statistic': 1 });
});

test('what an axis shows decides who has a place', () => {
  const points = [
    makePoint({ id: 'both', peakMemoryBytes: 5e6, energyMj: 12 }),
    makePoint({ id: 'memory', peakMemoryBytes: 9e6 }),
    makePoint({ id: 'zero', peakMemoryBytes: 0, energyMj: 3 }),
    makePoint({ id: 'energy', energyMj: 7 }),
  ];
  const asked = { ...view, x: 'mem' as const, y: 'energy' as const };
  const split = splitPoints(points, { ...context, view: asked });
  expect(split.plot).toMatchObject([
    { point: { id: 'both' }, x: { value: 5e6, statistic: null }, y: { value: 12 } },
  ]);
  expect(split.gutter.map(({ point, reason }) => [point.id, reason])).toEqual([
    ['memory', 'no-value'],
    ['zero', 'below-resolution'],
  ]);
  expect(split.leftOut.map(({ point, reason }) => [point.id, reason])).toEqual([
    ['energy', 'no-value'],
  ]);
});

test('an accuracy of 0 is a value; a latency of 0 and a rate from it are none', () => {
  const points = [
    makePoint({ id: 'wrong', accuracy: [top1(0)] }),
    makePoint({ id: 'zero', latency: latency({ p50Ms: 0 }) }),
  ];
  const split = splitPoints(points, context);
  expect(split.plot.map(({ point }) => point.id)).toEqual(['wrong']);
  const rates = splitPoints(points, { ...context, view: { ...view, x: 'fps' } });
  expect(rates.leftOut.map(({ point, reason }) => [point.id, reason])).toEqual([
    ['zero', 'no-value'],
  ]);
});

test('a rate of frames is asked of single streams only', () => {
  for (const x of quantities.filter((one) => one === 'fps')) {
    const asked = { ...context, view: { ...view, x } };
    expect(splitPoints([makePoint()], asked).plot).toHaveLength(1);
    expect(splitPoints([makePoint()], { ...asked, frameRate: false }).leftOut[0]?.reason).toBe(
      'no-value',
    );
  }
});

test('with any statistic a mean is drawn as a mean', () => {
  const mean = makePoint({ latency: latency({ meanMs: 3, p90Ms: 5 }) });
  const split = splitPoints([mean], { ...context, view: { ...view, stat: 'any' } });
  expect(split.plot[0]?.x).toEqual({ value: 3, statistic: 'mean' });
});

test('an accuracy by another metric is no accuracy here', () => {
  const split = splitPoints([makePoint()], { ...context, metric: 'top5' });
  expect(split.gutter[0]?.reason).toBe('no-value');
});
