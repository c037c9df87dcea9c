import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paretoFront } from './front.ts';

const at = (x: number, y: number) => ({ x, y });

test('three points each slower and more accurate are all on the front', () => {
  expect(paretoFront([at(10, 85), at(12, 87), at(15, 90)])).toEqual([0, 1, 2]);
});

test('a slower and less accurate point is not', () => {
  expect(paretoFront([at(10, 85), at(12, 84)])).toEqual([0]);
});

test('equal latency keeps the higher accuracy, equal both keeps both', () => {
  expect(paretoFront([at(10, 80), at(10, 85), at(12, 85)])).toEqual([1]);
  expect(paretoFront([at(10, 85), at(12, 84), at(10, 85)])).toEqual([0, 2]);
});

test('a coordinate that is not a number never joins', () => {
  expect(paretoFront([at(Number.NaN, 99), at(10, 85), at(1, Number.NaN)])).toEqual([1]);
  expect(paretoFront([])).toEqual([]);
});

test('exactly the points that nothing beats, ascending in both', () => {
  const coordinate = fc.integer({ min: 1, max: 12 });
  const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 40 });
  fc.assert(
    fc.property(points, (all) => {
      const beaten = (p: { x: number; y: number }) =>
        all.some((o) => o.x <= p.x && o.y >= p.y && (o.x < p.x || o.y > p.y));
      const front = paretoFront(all);
      const expected = all.flatMap((p, i) => (beaten(p) ? [] : [i]));
      expect([...front].sort((a, b) => a - b)).toEqual(expected);
      const xs = front.map((i) => all[i]?.x ?? 0);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    }),
  );
});
