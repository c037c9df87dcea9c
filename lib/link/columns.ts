/** Columns that the table can show beside device, model and runtime; the order is the table's. */
export const columns = [
  'prec',
  'pm',
  'threads',
  'ep',
  'lat',
  'spread',
  'p90',
  'p99',
  'miss',
  'fps',
  'thr',
  'acc',
  'energy',
  'power',
  'mem',
  'size',
  'place',
  'trend',
  'samples',
  'ev',
] as const;
export type TableColumn = (typeof columns)[number];

/** What the table shows unless the address names others. */
export const usualColumns: readonly TableColumn[] = [
  'prec',
  'lat',
  'spread',
  'fps',
  'acc',
  'samples',
  'ev',
];

/** The columns to show for what the address names, in the table's order; none named is the usual. */
export function shownColumns(cols: readonly TableColumn[]): readonly TableColumn[] {
  return cols.length === 0 ? usualColumns : columns.filter((column) => cols.includes(column));
}

/**
 * What the address names once a column is taken in or out: nothing when that leaves the usual ones,
 * so that one state has one address. Taking the last one out gives the usual ones back.
 */
export function toggleColumn(cols: readonly TableColumn[], column: TableColumn): TableColumn[] {
  const shown = shownColumns(cols);
  const next = shown.includes(column)
    ? shown.filter((one) => one !== column)
    : columns.filter((one) => one === column || shown.includes(one));
  const usual =
    next.length === usualColumns.length && next.every((one) => usualColumns.includes(one));
  return usual ? [] : [...next];
}
