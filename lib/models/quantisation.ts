/** Smallest and largest value a tensor took on calibration images. */
export type Range = readonly [low: number, high: number];

/** Affine uint8 quantisation: real = (stored - zeroPoint) * scale; scale is a float32 value. */
export interface Affine {
  scale: number;
  zeroPoint: number;
}

// A product of two scales must stay a normal float32.
const leastScale = 2 ** -60;

/** uint8 parameters that cover a range and hold zero exactly. */
export function affineOf([low, high]: Range): Affine {
  const least = Math.min(0, low);
  const scale = Math.max(leastScale, Math.fround((Math.max(0, high) - least) / 255));
  return { scale, zeroPoint: Math.min(255, Math.max(0, Math.round(-least / scale))) };
}

/** Weights of one layer as integers; biases count in `biasScales`, input scale x kernel scale. */
export interface QuantisedLayer {
  kernel: Int8Array;
  kernelScales: Float32Array;
  bias: Int32Array;
  biasScales: Float32Array;
}

/**
 * Symmetric int8 weights with one scale an output channel (the first dimension, as long as `bias`),
 * and int32 biases in the scale of their accumulator. A nearly dead channel gets a scale at which its
 * bias still fits. `one` gives every channel the largest scale, for readers that know no other.
 */
export function quantiseLayer(
  kernel: Float32Array,
  bias: Float32Array,
  inputScale: number,
  scales: 'per-channel' | 'one' = 'per-channel',
): QuantisedLayer {
  const size = kernel.length / bias.length;
  const ownScales = bias.map((value, channel) => {
    const row = kernel.subarray(channel * size, (channel + 1) * size);
    const most = row.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 0);
    return Math.max(leastScale, most / 127, Math.abs(value) / inputScale / 2 ** 30);
  });
  const most = ownScales.reduce((largest, scale) => Math.max(largest, scale), 0);
  const kernelScales = scales === 'one' ? ownScales.fill(most) : ownScales;
  const biasScales = kernelScales.map((scale) => scale * inputScale);
  return {
    kernel: Int8Array.from(kernel, (weight, k) => {
      const stored = Math.round(weight / (kernelScales[Math.floor(k / size)] ?? 1));
      return Math.max(-127, Math.min(127, stored));
    }),
    kernelScales,
    bias: Int32Array.from(bias, (value, channel) => Math.round(value / (biasScales[channel] ?? 1))),
    biasScales,
  };
}
