import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, shownColumns, toggleColumn, usualColumns } from './columns.ts';

const chosen = fc.subarray([...columns]);
const column = fc.constantFrom(...columns);

test('what is shown has the order of the table, and nothing named is the usual', () => {
  expect(shownColumns([])).toEqual(usualColumns);
  expect(shownColumns(['ev', 'lat'])).toEqual(['lat', 'ev']);
});

test('a column taken in and out again leaves what was shown, and an address of the usual is empty', () => {
  fc.assert(
    fc.property(chosen, column, (cols, one) => {
      const once = toggleColumn(cols, one);
      const shown = shownColumns(once);
      const before = shownColumns(cols);
      fc.pre(before.length > 1 || !before.includes(one));
      expect(shown.includes(one)).toBe(!before.includes(one));
      expect(shownColumns(toggleColumn(once, one))).toEqual(before);
      expect([...shown]).toEqual(columns.filter((any) => shown.includes(any)));
      expect(
        once.length === usualColumns.length && once.every((c) => usualColumns.includes(c)),
      ).toBe(false);
    }),
  );
});

test('taking the last column out gives the usual ones back', () => {
  expect(toggleColumn(['lat'], 'lat')).toEqual([]);
});
