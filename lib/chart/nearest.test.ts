import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestFinder, reachPx } from './nearest.ts';

const place = fc.record({
  x: fc.integer({ min: 0, max: 400 }),
  y: fc.integer({ min: 0, max: 300 }),
});

test('it finds a nearest mark within reach, and none beyond, as trying all of them would', () => {
  const marks = fc.uniqueArray(place, { maxLength: 40, selector: ({ x, y }) => `${x},${y}` });
  const moves = fc.array(place, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(marks, moves, (all, path) => {
      const find = nearestFinder(all);
      for (const { x, y } of path) {
        const distances = all.map((mark) => Math.hypot(mark.x - x, mark.y - y));
        const least = Math.min(...distances);
        const found = find(x, y);
        if (least > reachPx) expect(found).toBeNull();
        else expect(distances[found ?? -1]).toBeCloseTo(least, 9);
      }
    }),
  );
});

test('14 px beside a mark still finds it; coinciding marks give one of them', () => {
  expect(nearestFinder([{ x: 100, y: 100 }])(114, 100)).toBe(0);
  expect(nearestFinder([{ x: 100, y: 100 }])(125, 100)).toBeNull();
  const twins = [
    { x: 5, y: 5 },
    { x: 5, y: 5 },
  ];
  expect([0, 1]).toContain(nearestFinder(twins)(6, 6));
  expect(nearestFinder([])(0, 0)).toBeNull();
});
