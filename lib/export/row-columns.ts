import type { ExportColumn } from './export-column.ts';
import type { ViewTable } from './view-table.ts';

/** Columns that JSON states once, or in fields of their own. */
const elsewhere: ReadonlySet<string> = new Set([
  'outcome',
  'outcome_reason',
  'validity',
  'remarks',
  'evidence',
  'source',
  'source_url',
  'source_licence',
  'source_date',
  'point_id',
  'view_url',
  'data_version',
  'as_of',
  'statistic',
]);

/** The columns whose values only the rows hold, with their place among all columns. */
export function rowColumns({ columns }: ViewTable): (ExportColumn & { at: number })[] {
  return columns.flatMap((column, at) => (elsewhere.has(column.key) ? [] : [{ ...column, at }]));
}
