import { fills } from './fills.ts';
import { IntegerRandom } from './integer-random.ts';
import { outlines } from './outlines.ts';

/** The two disjoint streams of images. */
export type Split = 'train' | 'heldout';

/** Class names in label order: outline x fill, 48 in all. */
export const classNames: readonly string[] = outlines.flatMap((outline) =>
  fills.map((fill) => `${outline.name} ${fill.name}`),
);

/** Seed word of a split, so that no held-out image can occur among the training images by index. */
export function splitSeed(split: Split): number {
  return split === 'train' ? 0x7261_494e : 0x4845_4c44;
}

const permutations: Record<Split, Map<number, Uint8Array>> = {
  train: new Map(),
  heldout: new Map(),
};

function blockPermutation(split: Split, block: number): Uint8Array {
  const known = permutations[split].get(block);
  if (known) return known;
  const order = Uint8Array.from(classNames, (_, k) => k);
  const random = new IntegerRandom(splitSeed(split), block, 0x6f72_6465);
  for (let k = order.length - 1; k > 0; k--) {
    const other = random.below(k + 1);
    const kept = order[k] ?? 0;
    order[k] = order[other] ?? 0;
    order[other] = kept;
  }
  if (permutations[split].size > 4096) permutations[split].clear();
  permutations[split].set(block, order);
  return order;
}

/**
 * Label of an image. Every run of 48 indices from a multiple of 48 is a hashed permutation of the
 * classes, so each prefix of the order is stratified (class counts differ by at most one).
 */
export function labelOf(split: Split, index: number): number {
  const classes = classNames.length;
  return blockPermutation(split, Math.floor(index / classes))[index % classes] ?? 0;
}
