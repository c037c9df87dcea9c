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
