import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThinningList } from './thinning-list.ts';

/** The moments at which something was read when asked in every period. */
function readings(periods: number, most: number): number[] {
  const list = new ThinningList<number>(most);
  for (let moment = 1; moment <= periods; moment++) if (list.due()) list.add(moment);
  return list.kept();
}

test('a short run keeps every reading', () => {
  expect(readings(5, 600)).toEqual([1, 2, 3, 4, 5]);
});

test('half an hour at one reading a second stays within 600, evenly spread', () => {
  const kept = readings(1800, 600);
  expect(kept.length).toBeGreaterThan(300);
  expect(kept.at(-1)).toBeGreaterThan(1790);
  const gaps = kept.slice(1).map((moment, i) => moment - (kept[i] ?? 0));
  expect(new Set(gaps)).toEqual(new Set([4]));
});

test('never more than the limit, and always the whole run', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 4, max: 40 }), (n, most) => {
      const kept = readings(n, most);
      expect(kept.length).toBeLessThan(most);
      const gap = (kept[1] ?? 0) - (kept[0] ?? 0);
      expect(n - (kept.at(-1) ?? 0)).toBeLessThanOrEqual(Math.max(1, 2 * gap));
    }),
  );
});
