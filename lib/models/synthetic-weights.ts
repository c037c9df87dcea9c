import { IntegerRandom } from './dataset/integer-random.ts';
import type { Graph, Weights } from './graph.ts';
import { type Parameter, parametersOf } from './parameters.ts';

/** Largest integer whose square is at most `value`; no Math.sqrt, whose last bit is the engine's. */
export function integerSqrt(value: number): number {
  let root = 0;
  for (let bit = 1 << 24; bit > 0; bit >>= 1) {
    if ((root + bit) * (root + bit) <= value) root += bit;
  }
  return root;
}

function drawKernel({ count, dims }: Parameter, gain: number, random: IntegerRandom): Float32Array {
  const fanIn = dims.slice(1).reduce((product, size) => product * size, 1);
  // A draw is the sum of two uniform 16-bit halves: variance 2^32 / 6. The scale carries 2^20.
  const scale = integerSqrt(Math.floor((gain * 6 * 2 ** 40) / fanIn));
  const values = new Float32Array(count);
  for (let k = 0; k < count; k++) {
    const bits = random.next();
    const centred = (bits & 0xffff) + (bits >>> 16) - 65_535;
    // A product of integers below 2^53 and a power of two: only the store to float32 rounds.
    values[k] = centred * scale * 2 ** -36;
  }
  return values;
}

/**
 * Random weights of He's scale (variance gain / fan-in; gain 2 before a ReLU, else 1) and biases of
 * zero: true latency, no meaningful accuracy. Integer arithmetic only, so the bytes are the same on
 * every Node version and architecture.
 */
export function syntheticWeights(graph: Graph, seed: number): Weights {
  const random = new IntegerRandom(seed, 0x7379_6e74, 0x6865_7469);
  const linear = new Set(
    graph.layers
      .filter((layer) => !('activation' in layer) || layer.activation === 'none')
      .map(({ name }) => `${name}.kernel`),
  );
  return new Map(
    parametersOf(graph).map((parameter) => [
      parameter.name,
      parameter.name.endsWith('.bias')
        ? new Float32Array(parameter.count)
        : drawKernel(parameter, linear.has(parameter.name) ? 1 : 2, random),
    ]),
  );
}
