import { halfToFloat } from './float16.ts';
import type { Graph, Weights } from './graph.ts';
import { parametersOf } from './parameters.ts';

/**
 * Reads a weight file: every parameter of the graph in order, little-endian half precision, nothing
 * else. Throws when its length is not that of the graph.
 */
export function decodeWeights(graph: Graph, bytes: Uint8Array): Weights {
  const parameters = parametersOf(graph);
  const count = parameters.reduce((sum, parameter) => sum + parameter.count, 0);
  if (bytes.length !== count * 2) {
    throw new Error(
      `Weights of ${graph.name} need ${count * 2} bytes, this file has ${bytes.length}.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Map<string, Float32Array>();
  let at = 0;
  for (const parameter of parameters) {
    const values = new Float32Array(parameter.count);
    for (let k = 0; k < values.length; k++, at += 2)
      values[k] = halfToFloat(view.getUint16(at, true));
    weights.set(parameter.name, values);
  }
  return weights;
}
