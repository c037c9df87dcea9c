import fc from 'fast-check';
import { expect, test } from 'vitest';
import { otherSeries } from '../chart/palette.ts';
import { makePoint } from '../contract/testing/point.ts';
import { colourSeries, otherValues, seriesOf } from './colours.ts';
import { facetValue } from './facet-key.ts';
import { anyPoints } from './testing/any-point.ts';
import { colourings } from './view.ts';

const colouring = fc.constantFrom(...colourings);

test('every value has a pair of its own or the grey, and no pair is given twice', () => {
  fc.assert(
    fc.property(anyPoints, colouring, (points, by) => {
      const series = colourSeries(points, by);
      const values = new Set(points.map((point) => facetValue(point, by).id));
      expect(new Set(Object.keys(series))).toEqual(values);
      const slots = Object.values(series).flatMap(({ slot }) => (slot === 'other' ? [] : [slot]));
      expect(new Set(slots).size).toBe(slots.length);
      expect(slots.length + otherValues(series).length).toBe(values.size);
    }),
  );
});

test('the order of the points does not decide a colour', () => {
  fc.assert(
    fc.property(anyPoints, colouring, (points, by) => {
      expect(colourSeries([...points].reverse(), by)).toEqual(colourSeries(points, by));
    }),
  );
});

test('the values with the most rows have the pairs, what is beyond six is grey', () => {
  const points = Array.from({ length: 8 }, (_, value) =>
    Array.from({ length: 8 - value }, (_, row) =>
      makePoint({
        id: `${value}-${row}`,
        device: { slug: `board-${value}`, name: `Board ${value}` },
      }),
    ),
  ).flat();
  const series = colourSeries(points, 'dev');
  expect(series['board-0']).toEqual({ slot: 1, shape: 'circle' });
  expect(series['board-5']).toEqual({ slot: 6, shape: 'plus' });
  expect(otherValues(series)).toEqual(['board-6', 'board-7']);
});

test('a mark has the colour of its value; one that was not there is grey', () => {
  const int8 = makePoint({ precision: 'int8' });
  const series = colourSeries([makePoint(), makePoint({ id: 'b' }), int8], 'prec');
  expect(seriesOf(int8, 'prec', series)).toEqual({ slot: 2, shape: 'square' });
  expect(seriesOf(makePoint({ precision: null }), 'prec', series)).toEqual(otherSeries);
  const runtimes = colourSeries([makePoint()], 'fw');
  expect(seriesOf(makePoint(), 'fw', runtimes)).toEqual({ slot: 2, shape: 'square' });
});
