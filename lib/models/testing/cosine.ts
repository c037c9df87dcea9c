/** Cosine of the angle between two outputs, -1 .. 1. For tests. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  for (const [k, value] of a.entries()) {
    const other = b[k] ?? 0;
    product += value * other;
    squareA += value * value;
    squareB += other * other;
  }
  return product / Math.sqrt(squareA * squareB);
}
