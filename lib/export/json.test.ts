import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ViewExport } from '../contract/view-export.ts';
import { anyPoints } from '../link/testing/any-point.ts';
import { anyView } from '../link/testing/view.ts';
import { tableJson } from './json.ts';
import { about, listOf } from './testing/list.ts';
import { viewTable } from './view-table.ts';

test('the object keeps the schema and holds the same figures as the table', () => {
  fc.assert(
    fc.property(anyPoints, anyView, (points, view) => {
      const table = viewTable(listOf(points), view, about);
      const made = ViewExport.parse(JSON.parse(JSON.stringify(tableJson(table))));
      expect(made.count).toBe(table.rows.length);
      const at = table.columns.findIndex(({ key }) => key === 'model');
      expect(made.rows.map(({ values }) => values.model)).toEqual(
        table.rows.map(({ cells }) => cells[at]),
      );
      for (const { key } of made.columns) {
        for (const { values } of made.rows) expect(values).toHaveProperty([key]);
      }
    }),
  );
});
