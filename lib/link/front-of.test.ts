import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point } from '../contract/point.ts';
import { latency, makePoint, top1 } from '../contract/testing/point.ts';
import { constraintsOf, keepsConstraints } from './constraints.ts';
import { frontOf } from './front-of.ts';
import { betterEnd, quantities } from './quantity.ts';
import { splitPoints } from './split.ts';
import { anyFigures } from './testing/any-point.ts';
import { defaultView, type View } from './view.ts';

const view = defaultView();
const context = { view, metric: 'top1', frameRate: true };

function frontIds(points: readonly Point[], given: Partial<View> = {}): string[] {
  const asked = { ...context, view: { ...view, ...given } };
  return frontOf(splitPoints(points, asked).plot, asked);
}

const at = (id: string, p50Ms: number, accuracy: number, more = {}) =>
  makePoint({ id, latency: latency({ p50Ms }), accuracy: [top1(accuracy)], ...more });

test('the middle of three is on the front, the slower and worse of two is not (ux.md C6)', () => {
  const three = [at('slow', 15, 0.9), at('middle', 12, 0.87), at('fast', 10, 0.85)];
  expect(frontIds(three)).toEqual(['fast', 'middle', 'slow']);
  expect(frontIds([at('behind', 12, 0.84), at('fast', 10, 0.85)])).toEqual(['fast']);
});

test('equal latency keeps the higher accuracy, equal both keeps both', () => {
  expect(frontIds([at('a', 10, 0.8), at('b', 10, 0.9)])).toEqual(['b']);
  expect(frontIds([at('a', 10, 0.9), at('b', 10, 0.9)])).toEqual(['a', 'b']);
});

test('the front joins what may be compared, and nothing else', () => {
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
  expect(frontIds(points, { stat: 'any' })).toEqual(['fast', 'log', 'slow']);
});

test('points of two cohorts have no common front, in speed alone they have', () => {
  const points = [
    at('a', 10, 0.8, { peakMemoryBytes: 100 }),
    at('b', 5, 0.8, {
      peakMemoryBytes: 200,
      cohort: 'image-classification~other~top1~SingleStream~b1',
    }),
  ];
  expect(frontIds(points)).toEqual([]);
  expect(frontIds(points, { y: 'mem' })).toEqual(['b', 'a']);
  const batched = points.map((point, i) => ({ ...point, batch: i + 1 }));
  expect(frontIds(batched, { y: 'mem' })).toEqual([]);
});

test('without accuracy on an axis, answers must still have been checked', () => {
  const bytes = { peakMemoryBytes: 100, accuracy: [] };
  const agrees = { cosineLeast: 0.999, threshold: 0.99 };
  const points = [
    makePoint({ id: 'checked', ...bytes, parity: agrees }),
    makePoint({ id: 'unchecked', ...bytes, latency: latency({ p50Ms: 1 }) }),
    makePoint({
      id: 'few',
      ...bytes,
      accuracy: [{ ...top1(0.9), total: 10 }],
      latency: latency({ p50Ms: 5 }),
    }),
  ];
  expect(frontIds(points, { y: 'mem' })).toEqual(['few']);
  expect(frontIds(points.slice(0, 2), { y: 'mem' })).toEqual(['checked']);
});

const axis = fc.constantFrom(...quantities);
const limits = fc.record({
  max_lat: fc.option(fc.integer({ min: 1, max: 6 })),
  min_fps: fc.option(fc.constantFrom(150, 400)),
  min_acc: fc.option(fc.integer({ min: 1, max: 60 })),
  max_w: fc.option(fc.integer({ min: 1, max: 6 })),
});

test('for any two quantities nothing on the front is dominated or breaks what was asked', () => {
  fc.assert(
    fc.property(anyFigures, axis, axis, limits, (points, x, y, asked) => {
      const given = { ...context, view: { ...view, x, y, ...asked } };
      const { plot } = splitPoints(points, given);
      const front = new Set(frontOf(plot, given));
      const constraints = constraintsOf(given.view);
      const able = plot.filter(
        ({ point }) => keepsConstraints(point, constraints, given) === 'kept',
      );
      const worth = (value: number, end: 'low' | 'high') => (end === 'high' ? value : -value);
      const beats = (a: (typeof plot)[number], b: (typeof plot)[number]) => {
        const byX = worth(a.x.value, betterEnd[x]) - worth(b.x.value, betterEnd[x]);
        const byY = worth(a.y.value, betterEnd[y]) - worth(b.y.value, betterEnd[y]);
        return byX >= 0 && byY >= 0 && (byX > 0 || byY > 0);
      };
      for (const placed of plot) {
        const dominated = able.some((other) => beats(other, placed));
        const expected = able.includes(placed) && !dominated;
        expect(front.has(placed.point.id)).toBe(expected);
      }
    }),
  );
});

test('the front starts at the better end of the x axis', () => {
  fc.assert(
    fc.property(anyFigures, axis, axis, (points, x, y) => {
      const given = { ...context, view: { ...view, x, y } };
      const { plot } = splitPoints(points, given);
      const values = frontOf(plot, given).map(
        (id) => plot.find(({ point }) => point.id === id)?.x.value ?? Number.NaN,
      );
      const ascending = [...values].sort((a, b) => (betterEnd[x] === 'low' ? a - b : b - a));
      expect(values).toEqual(ascending);
    }),
  );
});
