import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latency, makePoint } from '../contract/testing/point.ts';
import { quantities } from './quantity.ts';
import { rangeRows } from './range-rows.ts';
import { anyPoints } from './testing/any-point.ts';
import { defaultView } from './view.ts';

const context = { view: defaultView(), metric: 'top1', frameRate: true };

test('every row is drawn once or counted once, and the order stays', () => {
  fc.assert(
    fc.property(anyPoints, fc.constantFrom(...quantities), (points, x) => {
      const view = { ...defaultView(), x };
      const { drawn, leftOut } = rangeRows(points, { ...context, view });
      const counted = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
      expect(drawn.length + counted).toBe(points.length);
      const order = drawn.map(({ point }) => points.indexOf(point));
      expect(order).toEqual([...order].sort((a, b) => a - b));
      for (const { point } of drawn) expect(point.outcome).toBe('ok');
    }),
  );
});

test('a spread is stated by 72 samples of our own or of a log, along a time or its rate', () => {
  const spread = { p5Ms: 8, p95Ms: 20 };
  const point = makePoint({ latency: latency({ p50Ms: 10, spread }) });
  const of = (one: typeof point, x: 'lat' | 'fps' | 'acc' = 'lat') =>
    rangeRows([one], { ...context, view: { ...defaultView(), x } }).drawn[0]?.spread;
  expect(of(point)).toEqual({ low: 8, high: 20 });
  expect(of(point, 'fps')).toEqual({ low: 50, high: 125 });
  expect(of(point, 'acc')).toBeNull();
  expect(of({ ...point, samples: 71 })).toBeNull();
  expect(of({ ...point, tier: 'published' })).toBeNull();
  const zero = makePoint({ latency: latency({ p50Ms: 10, spread: { p5Ms: 0, p95Ms: 20 } }) });
  expect(of(zero)).toEqual({ low: 0, high: 20 });
  expect(of(zero, 'fps')).toBeNull();
});
