import type { Codec } from './codec.ts';

/** Identity and columns of the table that rows can be ordered by. */
export const sortKeys = [
  'lat',
  'acc',
  'samples',
  'dev',
  'model',
  'fw',
  'prec',
  'ev',
  'pm',
  'threads',
  'ep',
  'p90',
  'p99',
  'miss',
  'fps',
  'thr',
  'energy',
  'power',
  'mem',
  'size',
  'place',
] as const;
export type SortKey = (typeof sortKeys)[number];

/** Order of the table's rows; rows without a value are last in both directions. */
export interface Sort {
  key: SortKey;
  dir: 'asc' | 'desc';
}

const initial: Sort = { key: 'lat', dir: 'asc' };

/** Keys of which more is better, or tells more: their first click puts the largest on top. */
const largestFirst: ReadonlySet<SortKey> = new Set(['acc', 'samples', 'fps', 'thr', 'place']);

/** The sort after a click on a column: its own first direction, then the other one. */
export function nextSort(sort: Sort, key: SortKey): Sort {
  if (sort.key !== key) return { key, dir: largestFirst.has(key) ? 'desc' : 'asc' };
  return { key, dir: sort.dir === 'asc' ? 'desc' : 'asc' };
}

/** `sort=acc:desc`. */
export const sortCodec: Codec<Sort> = {
  initial,
  read: ([text, ...more]) => {
    const [name, dir, ...rest] = text?.split(':') ?? [];
    const key = sortKeys.find((one) => one === name);
    if (!key || more.length > 0 || rest.length > 0) return undefined;
    return dir === 'asc' || dir === 'desc' ? { key, dir } : undefined;
  },
  write: (sort) =>
    sort.key === initial.key && sort.dir === initial.dir ? [] : [`${sort.key}:${sort.dir}`],
};
