/** Smallest and largest value a tensor took on calibration images. */
export type Range = readonly [low: number, high: number];

/** Affine uint8 quantisation: real = (stored - zeroPoint) * scale; scale is a float32 value. */
export interface Affine {
  scale: number;
  zeroPoint: number;
}

/** uint8 parameters that cover a range and hold zero exactly; an empty range gets scale 1/255. */
export function affineOf([low, high]: Range): Affine {
  const least = Math.min(0, low);
  const span = Math.max(0, high) - least || 1;
  const scale = Math.fround(span / 255);
  return { scale, zeroPoint: Math.min(255, Math.max(0, Math.round(-least / scale))) };
}

/** Symmetric int8 weights with one scale an output channel (the first dimension). */
export function quantiseKernel(kernel: Float32Array, channels: number) {
  const size = kernel.length / channels;
  const values = new Int8Array(kernel.length);
  const scales = new Float32Array(channels);
  for (let channel = 0; channel < channels; channel++) {
    const row = kernel.subarray(channel * size, (channel + 1) * size);
    const most = row.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    const scale = Math.fround(most / 127 || 1 / 127);
    scales[channel] = scale;
    for (let k = 0; k < size; k++) {
      values[channel * size + k] = Math.max(-127, Math.min(127, Math.round((row[k] ?? 0) / scale)));
    }
  }
  return { values, scales };
}

/** int32 biases in the scale of their accumulator: input scale times the channel's weight scale. */
export function quantiseBias(bias: Float32Array, inputScale: number, kernelScales: Float32Array) {
  const scales = kernelScales.map((scale) => scale * inputScale);
  const values = Int32Array.from(bias, (value, channel) =>
    Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.round(value / (scales[channel] ?? 1)))),
  );
  return { values, scales };
}
