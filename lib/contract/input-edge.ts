/**
 * Edge of a square input in either layout: the size that stands twice behind the batch; null where
 * none does.
 */
export function inputEdge(inputShape: readonly number[]): number | null {
  const sizes = inputShape.slice(1);
  return sizes.find((size, at) => sizes.indexOf(size) !== at) ?? null;
}
