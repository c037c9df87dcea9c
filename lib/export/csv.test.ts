import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePoint } from '../contract/testing/point.ts';
import { anyPoints } from '../link/testing/any-point.ts';
import { defaultView } from '../link/view.ts';
import { csvLines, tableCsv } from './csv.ts';
import { csvLine } from './csv-line.ts';
import { hostileNames } from './testing/hostile-names.ts';
import { about, listOf } from './testing/list.ts';
import { viewTable } from './view-table.ts';

/** What a spreadsheet would evaluate. */
const formula = /^[=+\-@\t\r＝＋－＠]/;

/** A file of text has no place for half a character: the door refuses such a name. */
const names = hostileNames.filter((name) => !/\p{Cs}/u.test(name));

test('names that are formulas are neutralised and come back with an apostrophe before them', () => {
  const points = names.map((name, at) =>
    makePoint({
      id: `p${at}`,
      device: { slug: 'd', name },
      model: { slug: 'm', name, family: name },
    }),
  );
  const table = viewTable(listOf(points), defaultView(), about);
  const records: Record<string, string>[] = parse(tableCsv(table), { columns: true });
  const shown = table.rows.map(({ point }) => point.device.name);
  expect(records).toHaveLength(names.length);
  expect(records.map(({ device }) => device)).toEqual(
    shown.map((name) => (formula.test(name) ? `'${name}` : name)),
  );
  for (const record of records) {
    for (const text of Object.values(record)) expect(text).not.toMatch(formula);
  }
});

test('any cells come back from a standard parser as they were', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((one) => !formula.test(one));
  const cells = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  const lines = fc
    .integer({ min: 2, max: 6 })
    .chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width })));
  fc.assert(
    fc.property(lines, (given) => {
      const header = given[0]?.map((_, at) => `c${at}`) ?? ['c0'];
      const parsed: string[][] = parse(csvLines([header, ...given]));
      expect(parsed.slice(1)).toEqual(
        given.map((line) => line.map((one) => (one === null ? '' : String(one)))),
      );
    }),
  );
});

test('the first line is the header, figures are plain numbers, missing is empty', () => {
  fc.assert(
    fc.property(anyPoints, (points) => {
      const table = viewTable(listOf(points), defaultView(), about);
      const csv = tableCsv(table);
      expect(csv.startsWith('device,model,runtime,')).toBe(true);
      const records: Record<string, string>[] = parse(csv, { columns: true });
      records.forEach((record, row) => {
        table.columns.forEach(({ key, unit }, at) => {
          const cell = table.rows[row]?.cells[at] ?? null;
          if (unit !== null) expect(record[key]).toBe(cell === null ? '' : String(cell));
        });
      });
    }),
  );
});

test('a negative number is a number, a text that begins with a minus is not', () => {
  expect(csvLines([[-1.5, '-1.5']])).toBe("-1.5,'-1.5\r\n");
});

test('the fast writer of lines writes the same text', () => {
  const text = fc.oneof(fc.constantFrom(...hostileNames), fc.string({ unit: 'binary' }));
  const cells = fc.array(fc.oneof(text, fc.double({ noNaN: true }), fc.constant(null)), {
    minLength: 2,
    maxLength: 8,
  });
  fc.assert(
    fc.property(cells, (line) => {
      expect(`${csvLine(line)}\r\n`).toBe(csvLines([line]));
    }),
  );
});
