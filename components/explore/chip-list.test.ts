import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetCounts } from '../../lib/link/facets.ts';
import { anyPoints } from '../../lib/link/testing/any-point.ts';
import { anyView } from '../../lib/link/testing/view.ts';
import { defaultView } from '../../lib/link/view.ts';
import { viewQuery } from '../../lib/link/view-query.ts';
import { words } from '../../lib/text/words.ts';
import { viewChips } from './chip-list.ts';

test('the default view has no chips', () => {
  const facts = { counts: facetCounts([], defaultView()), frameRate: true };
  expect(viewChips(defaultView(), facts, words('en'), 'en')).toEqual([]);
});

test('taking every chip away leaves what the first row shows, the table and the basket', () => {
  fc.assert(
    fc.property(anyPoints, anyView, (points, start) => {
      let view = { ...start, by: 'fw' as const, top: [] };
      for (let left = 40; left > 0; left--) {
        const facts = { counts: facetCounts(points, view), frameRate: true };
        const [chip] = viewChips(view, facts, words('en'), 'en');
        if (!chip) break;
        expect(viewQuery(chip.next)).not.toBe(viewQuery(view));
        view = { ...chip.next, by: 'fw', top: [] };
      }
      const { view: kind, co, ds, x, y, q, c, cols, sort } = start;
      expect(view).toEqual({ ...defaultView(), view: kind, co, ds, x, y, q, c, cols, sort });
    }),
    { numRuns: 20 },
  );
});

test('a limit says its number with its unit', () => {
  const view = { ...defaultView(), max_lat: 50, min_acc: 75, dl: 33.333 };
  const facts = { counts: facetCounts([], view), frameRate: true };
  expect(viewChips(view, facts, words('en'), 'en').map(({ value }) => value)).toEqual([
    'latency ≤ 50.0 ms',
    'accuracy ≥ 75 %',
    'deadline 33.3 ms',
  ]);
});
