type Activation = 'linear' | 'relu' | 'relu6' | 'leakyrelu';

/** Arguments of the fused convolutions. */
interface FusedConv<T> {
  x: T;
  filter: T;
  strides: [number, number];
  pad: 'same';
  bias: T;
  activation: Activation;
  leakyreluAlpha: number;
}

/**
 * The part of `@tensorflow/tfjs-core` that the executor calls, so that this folder needs no import
 * of it: pass the whole module. `T` is its `Tensor4D` (its types ask for that rank in places), though
 * some values are vectors.
 */
export interface TfNamespace<T> {
  tensor(values: Float32Array, shape: number[] | undefined): T;
  add(a: T, b: T): T;
  matMul(a: T, b: T): T;
  relu(x: T): T;
  relu6(x: T): T;
  leakyRelu(x: T, slope: number): T;
  concat(parts: T[], axis: number): T;
  reshape(x: T, shape: number[]): T;
  image: { resizeNearestNeighbor(x: T, size: [number, number]): T };
  maxPool(x: T, size: [number, number], strides: [number, number], pad: 'same'): T;
  mean(x: T, axis: number[]): T;
  dispose(tensors: T[]): void;
  fused: {
    conv2d(options: FusedConv<T>): T;
    depthwiseConv2d(options: FusedConv<T>): T;
  };
}
