/** Rows (or columns) of padding before and after, and the number of outputs. */
export interface Padding {
  before: number;
  after: number;
  size: number;
}

/**
 * TensorFlow's SAME padding along one axis: ceil(size / stride) outputs, the odd row goes after.
 * Stride 2 with a 3-wide kernel on an even size gives 0 before and 1 after.
 */
export function samePadding(size: number, kernelSize: number, stride: number): Padding {
  const outputs = Math.ceil(size / stride);
  const total = Math.max(0, (outputs - 1) * stride + kernelSize - size);
  const before = total >> 1;
  return { before, after: total - before, size: outputs };
}
