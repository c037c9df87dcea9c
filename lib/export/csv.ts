import { stringify } from 'csv-stringify/sync';
import type { ExportCell } from './export-column.ts';
import type { ViewTable } from './view-table.ts';

/**
 * A table as CSV (RFC 4180, UTF-8 without a mark): its header is the first line and there are no lines
 * of comment, so that any reader takes it as it is. Missing is empty.
 */
export function tableCsv({ columns, rows }: ViewTable): string {
  return csvLines([columns.map(({ key }) => key), ...rows.map(({ cells }) => cells)]);
}

/**
 * Lines of CSV. A text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`,
 * a tab or a carriage return) gets an apostrophe before it; numbers are left as they are.
 */
export function csvLines(lines: readonly (readonly ExportCell[])[]): string {
  return stringify([...lines], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // The delimiter of records is two characters: one of them alone needs the quotes too.
    quoted_match: /[\r\n]/,
  });
}
