import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint, top1 } from '../contract/testing/point.ts';
import { frontOf } from './front-of.ts';
import { countReasons, splitPoints } from './split.ts';
import { anyPoints } from './testing/any-point.ts';
import { defaultView } from './view.ts';

const view = defaultView();

test('every point is in exactly one place, and only usable figures are on the plot', () => {
  const stat = fc.constantFrom('stated' as const, 'any' as const);
  fc.assert(
    fc.property(anyPoints, stat, (points, given) => {
      const split = splitPoints(points, { ...view, stat: given }, 'top1');
      const placed = [...split.plot, ...split.gutter, ...split.leftOut].map(({ point }) => point);
      expect(placed).toHaveLength(points.length);
      expect(new Set(placed)).toEqual(new Set(points));
      for (const { ms, point } of split.plot) {
        expect(ms).toBeGreaterThan(0);
        expect(point.outcome).toBe('ok');
        expect(Object.values(point.latency)).toContain(ms);
      }
      const counted = Object.values(countReasons(split)).reduce((a, b) => a + b, 0);
      expect(counted).toBe(split.leftOut.length);
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
  const split = splitPoints(points, view, 'top1');
  expect(split.plot.map(({ point }) => point.id)).toEqual(['plot']);
  expect(split.gutter.map(({ point, reason }) => [point.id, reason])).toEqual([
    ['speed-only', 'no-accuracy'],
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

test('with any statistic a mean is drawn as a mean', () => {
  const mean = makePoint({ latency: latency({ meanMs: 3, p90Ms: 5 }) });
  const split = splitPoints([mean], { ...view, stat: 'any' }, 'top1');
  expect(split.plot[0]).toMatchObject({ ms: 3, statistic: 'mean' });
});

test('an accuracy by another metric is no accuracy here', () => {
  const split = splitPoints([makePoint()], view, 'top5');
  expect(split.gutter[0]?.reason).toBe('no-accuracy');
});

test('the front joins what may be compared, and nothing else', () => {
  const at = (id: string, p50Ms: number, accuracy: number, more = {}) =>
    makePoint({ id, latency: latency({ p50Ms }), accuracy: [top1(accuracy)], ...more });
  const few = { ...top1(0.99), total: 100 };
  const points = [
    at('slow', 15, 0.9),
    at('fast', 10, 0.85),
    at('behind', 12, 0.84),
    at('log', 12, 0.87, { tier: 'log' }),
    at('published', 1, 0.99, { tier: 'published' }),
    at('anchor', 1, 0.99, { referenceDevice: true }),
    at('indicative', 2, 0.99, { accuracy: [few] }),
    at('mean', 3, 0.99, { latency: latency({ meanMs: 3 }) }),
  ];
  const any = splitPoints(points, { ...view, stat: 'any' }, 'top1');
  expect(frontOf(any.plot, 'p50')).toEqual(['fast', 'log', 'slow']);
});

test('points of two cohorts have no common front', () => {
  const points = [makePoint({ id: 'a' }), makePoint({ id: 'b', cohort: 'a~b~c~d~b8' })];
  expect(frontOf(splitPoints(points, view, 'top1').plot, 'p50')).toEqual([]);
});
