import { sha256Hex } from '../codec/sha256.ts';

/** What a subset is drawn from: an image with its class, or with one stratum for all. */
export interface SubsetItem {
  id: string;
  stratum: string | number;
}

/** Fixed for ever, so that every device draws the same list (method.md A8.5). */
const seed = 'inferometer-1';

/**
 * The order in which the items of a data set are taken, as indices: any prefix is a subset, and a
 * longer one contains it. Inside a stratum the order is that of SHA-256(version, seed, id). Each
 * stratum gives its first item before any gives a second one; after that each has its share of every
 * prefix to within one item (Webster's method). `version` is the identity of the data set's content.
 */
export function subsetOrder(items: readonly SubsetItem[], version: string): number[] {
  const hashed = items.map(({ id, stratum }, index) => ({
    index,
    stratum,
    hash: sha256Hex(`${version}\0${seed}\0${id}`),
  }));
  hashed.sort((a, b) => compareText(a.hash, b.hash));
  const sizes = new Map<string | number, number>();
  const ranks = hashed.map(({ stratum }) => {
    const rank = sizes.get(stratum) ?? 0;
    sizes.set(stratum, rank + 1);
    return rank;
  });
  return hashed
    .map(({ index, stratum, hash }, k) => {
      const rank = ranks[k] ?? 0;
      return { index, hash, turn: rank === 0 ? 0 : (rank + 0.5) / (sizes.get(stratum) ?? 1) };
    })
    .sort((a, b) => a.turn - b.turn || compareText(a.hash, b.hash))
    .map(({ index }) => index);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
