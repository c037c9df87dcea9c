import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trendPath } from './range-trend.ts';

const box = { width: 64, height: 18 };
const places = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);

test('every positive value has its place in the box, oldest at the left, smaller lower', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), { minLength: 2 }),
      (ms) => {
        const drawn = places(trendPath(ms, box));
        expect(drawn).toHaveLength(ms.length);
        for (const [index, [x = -1, y = -1]] of drawn.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(box.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(box.height);
          if (index > 0) expect(x).toBeGreaterThanOrEqual(drawn[index - 1]?.[0] ?? 0);
          const other = ms.findIndex((value) => value > (ms[index] ?? 0));
          if (other >= 0) expect(drawn[other]?.[1]).toBeLessThanOrEqual(y + 0.01);
        }
      },
    ),
  );
});

test('one value is a dash in the middle, equal ones a level line, and none is nothing', () => {
  expect(trendPath([5], box)).toBe('M32 9h2');
  expect(trendPath([5, 5], box)).toBe('M2 9L62 9');
  expect(trendPath([], box)).toBe('');
  expect(trendPath([0, -1], box)).toBe('');
});

test('a figure of 0 breaks the line and never reaches the logarithm', () => {
  const path = trendPath([1, 0, 2, 4], box);
  expect(path).not.toMatch(/NaN|Infinity/);
  expect(path.match(/M/g)).toHaveLength(2);
});
