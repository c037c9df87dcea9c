import type { Codec } from './codec.ts';

export const sortKeys = ['lat', 'acc', 'samples', 'dev', 'model', 'fw', 'prec', 'ev'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Order of the table's rows; rows without a value are last in both directions. */
export interface Sort {
  key: SortKey;
  dir: 'asc' | 'desc';
}

const initial: Sort = { key: 'lat', dir: 'asc' };

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
