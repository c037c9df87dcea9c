import { detectorOf } from './detector.ts';
import type { OpenWorkload } from './open-workload.ts';
import { rankBatch, ranked } from './top-five.ts';
import type { Workload } from './workload.ts';

/** As many different inputs as method.md A8.7 asks for at least. */
const imageCount = 8;

/**
 * For models with synthetic weights: noise images as bytes, normalised like photographs. The order of
 * the axes does not matter to noise, the arithmetic does.
 */
export function openNoise(workload: Workload): OpenWorkload {
  const { inputShape } = workload;
  const batch = inputShape[0] ?? 1;
  const length = inputShape.slice(1).reduce((product, size) => product * size, 1);
  const bytes = noiseBytes(length * imageCount);
  return {
    prepare: (index, input) => {
      for (let row = 0; row < batch; row++) {
        const from = ((index + row) % imageCount) * length;
        const to = row * length;
        for (let i = 0; i < length; i++) input[to + i] = ((bytes[from + i] ?? 0) - 128) / 64;
      }
    },
    finish: finishOf(workload, batch),
    count: async () => {
      throw new Error('Noise has no labels: give the entry a data set to count accuracy on.');
    },
    syntheticInput: true,
  };
}

function finishOf(workload: Workload, batch: number): OpenWorkload['finish'] {
  if (workload.task === 'object-detection') return detectorOf(workload).finish;
  if (workload.task === 'none') return () => undefined;
  const top = new Int32Array(ranked);
  return (output) => rankBatch(output, batch, top);
}

/** Seeded bytes (xorshift32), the same on every device. */
function noiseBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = 0x2545f491;
  for (let i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[i] = state & 255;
  }
  return bytes;
}
