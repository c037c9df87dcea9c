import { sha256Hex } from '../codec/sha256.ts';

/** One image of a data set; `label` is null when nobody knows its class. */
export interface SubsetItem {
  id: string;
  label: string | number | null;
}

/**
 * Order in which images are taken into subsets: the subset of n is its first n, so that 500 are
 * inside 1,000 and every device takes the same ones (method.md A8.5).
 *
 * Images are ordered by SHA-256 of data set, seed and id, each on a line of its own. With labels
 * every prefix is stratified as well as whole images allow: the first image of each class comes
 * before any second one, and after that image k of a class of N_h stands at (k - 1/2) / N_h of the
 * way, so that n_h follows n N_h / N. If one label is unknown, none is used.
 *
 * @param items images in any order, each with an id of its own
 * @param of `dataSet` with its version; `seed` fixed in the repository
 * @returns indices into `items`, each once
 * @throws RangeError when two images have the same id
 */
export function subsetOrder(
  items: readonly SubsetItem[],
  of: { dataSet: string; seed: string },
): number[] {
  refuseSameIds(items);
  const hashed = items.map(({ id, label }, index) => ({
    index,
    label,
    hash: sha256Hex(`${of.dataSet}\n${of.seed}\n${id}`),
  }));
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  if (hashed.some(({ label }) => label === null)) return hashed.map(({ index }) => index);
  return stratified(hashed).map(({ index }) => index);
}

function refuseSameIds(items: readonly SubsetItem[]): void {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) throw new RangeError(`Two images have the id ${id}: give each its own.`);
    seen.add(id);
  }
}

/** Sorts by place within the class; the sort is stable, so that equal places keep their order. */
function stratified<T extends { label: string | number | null }>(ordered: readonly T[]): T[] {
  const sizes = new Map<T['label'], number>();
  for (const { label } of ordered) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  const seen = new Map<T['label'], number>();
  const placed = ordered.map((item) => {
    const before = seen.get(item.label) ?? 0;
    seen.set(item.label, before + 1);
    const first = before === 0;
    return { item, first, place: (before + 0.5) / (sizes.get(item.label) ?? 1) };
  });
  placed.sort((a, b) => Number(b.first) - Number(a.first) || a.place - b.place);
  return placed.map(({ item }) => item);
}
