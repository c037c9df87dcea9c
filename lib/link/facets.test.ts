import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Point } from '../contract/point.ts';
import { makePoint } from '../contract/testing/point.ts';
import { clearFacets, facetKeys, facetValue, toggleFacet } from './facet-key.ts';
import { facetCounts, mostExcludingFacet, shownFacets } from './facets.ts';
import { filterPoints } from './filter.ts';
import { anyPoints } from './testing/any-point.ts';
import { facetView } from './testing/view.ts';
import { defaultView } from './view.ts';

test('a count is the number of rows that the value alone would give', () => {
  fc.assert(
    fc.property(anyPoints, facetView, (points, view) => {
      const counts = facetCounts(points, view);
      for (const key of facetKeys) {
        for (const { id, count } of counts[key]) {
          expect(filterPoints(points, { ...view, [key]: [id] })).toHaveLength(count);
        }
      }
    }),
  );
});

test('OR inside a facet, AND across facets', () => {
  fc.assert(
    fc.property(anyPoints, facetView, (points, view) => {
      const shown = new Set(filterPoints(points, view));
      for (const point of points) {
        const expected = facetKeys.every(
          (key) => view[key].length === 0 || view[key].includes(facetValue(point, key).id),
        );
        expect(shown.has(point)).toBe(expected);
      }
    }),
  );
});

test('zero counts are last, and every chosen value is there to be taken out', () => {
  fc.assert(
    fc.property(anyPoints, facetView, (points, view) => {
      const counts = facetCounts(points, view);
      for (const key of facetKeys) {
        const found = counts[key].map(({ count }) => count);
        expect(found).toEqual([...found].sort((a, b) => b - a));
        const chosen = counts[key].filter(({ selected }) => selected).map(({ id }) => id);
        expect(chosen.sort()).toEqual([...view[key]].sort());
      }
    }),
  );
});

test('toggling twice changes nothing, clearing shows every row', () => {
  const view = defaultView();
  const set = toggleFacet(view, 'prec', '-');
  expect(set.prec).toEqual(['-']);
  expect(toggleFacet(set, 'prec', '-')).toEqual(view);
  expect(clearFacets(set)).toEqual(view);
});

test('the facet that keeps the most rows away is named', () => {
  const points = [makePoint({ id: 'a' }), makePoint({ id: 'b', precision: 'int8' })];
  const view = { ...defaultView(), dev: ['gone'], prec: ['int8'] };
  expect(filterPoints(points, view)).toEqual([]);
  expect(mostExcludingFacet(points, view)).toEqual({ key: 'dev', rows: 1 });
  expect(mostExcludingFacet(points, defaultView())).toBeNull();
});

test('the points these tests make fit the contract', () => {
  expect(Point.safeParse(makePoint()).error).toBeUndefined();
});

test('power mode and placement are shown once there is something to choose', () => {
  const plain = [makePoint({ id: 'a' }), makePoint({ id: 'b' })];
  expect(shownFacets(facetCounts(plain, defaultView()))).toEqual([
    'fw',
    'dev',
    'model',
    'prec',
    'ev',
  ]);
  const modes = [makePoint({ id: 'a', powerMode: 'maxn' }), makePoint({ id: 'b' })];
  expect(shownFacets(facetCounts(modes, defaultView()))).toContain('pm');
  expect(shownFacets(facetCounts(plain, { ...defaultView(), place: ['all'] }))).toContain('place');
});
