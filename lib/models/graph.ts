/** What follows a layer's arithmetic, element by element; `leaky` keeps a tenth of what is negative. */
export type Activation = 'none' | 'relu' | 'relu6' | 'leaky';

/** Slope of `leaky` below zero. */
export const leakySlope = 0.1;

interface Base {
  /** Unique in its graph; names the layer's output and its weights (`NAME.kernel`, `NAME.bias`). */
  name: string;
  /** Name of the layer read, or `input`. */
  from: string;
}

/** 2-D convolution; kernel [out, in, k, k], bias [out]. */
export interface ConvLayer extends Base {
  op: 'conv';
  outChannels: number;
  kernelSize: number;
  stride: number;
  activation: Activation;
}

/** Depthwise 2-D convolution, one filter a channel; kernel [channels, 1, k, k], bias [channels]. */
export interface DepthwiseLayer extends Base {
  op: 'depthwise';
  kernelSize: number;
  stride: number;
  activation: Activation;
}

/** Element-wise sum of two layers of equal shape. */
export interface AddLayer extends Base {
  op: 'add';
  with: string;
  activation: Activation;
}

/** Largest value of each k x k window; padding never wins. */
export interface MaxPoolLayer extends Base {
  op: 'max-pool';
  kernelSize: number;
  stride: number;
}

/** Mean over height and width: [channels, h, w] -> [channels]. */
export interface GlobalAveragePoolLayer extends Base {
  op: 'global-average-pool';
}

/** Fully connected layer; kernel [out, in], bias [out]. */
export interface DenseLayer extends Base {
  op: 'dense';
  outChannels: number;
}

/** Channels of two layers of equal height and width, those of `from` first. */
export interface ConcatLayer extends Base {
  op: 'concat';
  with: string;
}

/** Every pixel twice in both directions. */
export interface UpsampleLayer extends Base {
  op: 'upsample';
}

/**
 * What a detector says, one row of `attributes` values a box: the boxes of `from`, then those of
 * `with`, each map row by row, its cells from left to right, a cell's anchors in channel order.
 * [anchors x attributes, h, w] -> [boxes, attributes] in every format.
 */
export interface PredictionsLayer extends Base {
  op: 'predictions';
  with: string;
  attributes: number;
}

export type Layer =
  | ConvLayer
  | DepthwiseLayer
  | AddLayer
  | MaxPoolLayer
  | GlobalAveragePoolLayer
  | DenseLayer
  | ConcatLayer
  | UpsampleLayer
  | PredictionsLayer;

/**
 * A feed-forward classifier or detector, independent of any file format. Layers stand in execution
 * order; the last one, `logits` or `predictions`, is the only output. Windows are padded as TensorFlow's SAME does (see `samePadding`), so
 * every format writes the same arithmetic.
 */
export interface Graph {
  name: string;
  input: Shape;
  layers: readonly Layer[];
}

/**
 * Shape of one activation without its batch dimension. Vectors have height and width 1; predictions
 * count boxes as height and attributes as channels.
 */
export interface Shape {
  channels: number;
  height: number;
  width: number;
}

/** Weights by name, float32: kernels as the layer's docstring says (OIHW), biases as vectors. */
export type Weights = ReadonlyMap<string, Float32Array>;
