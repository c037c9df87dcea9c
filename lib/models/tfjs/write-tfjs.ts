import type { Graph, Weights } from '../graph.ts';
import { parametersOf, weightOf } from '../parameters.ts';
import { type TfjsHeader, tfjsFormat } from './tfjs-header.ts';
import { tfjsKernel } from './tfjs-kernel.ts';

/**
 * Writes a float32 artifact for TensorFlow.js, one file: the header's length in bytes (uint32,
 * little-endian), the header (JSON, padded with spaces to a multiple of 4; see `TfjsHeader`), then
 * the tensors as little-endian float32 in TensorFlow.js' axis order (HWIO). TensorFlow.js' own
 * formats are several files and need packages that an agent does not carry.
 */
export function writeTfjs(
  graph: Graph,
  weights: Weights,
  { batch = 1 }: { batch?: number } = {},
): Uint8Array {
  const layers = new Map(graph.layers.map((layer) => [`${layer.name}.kernel`, layer]));
  let count = 0;
  const tensors = parametersOf(graph).map((parameter) => {
    const layer = layers.get(parameter.name);
    const values = weightOf(weights, parameter.name);
    const laidOut = layer ? tfjsKernel(layer, parameter, values) : { dims: parameter.dims, values };
    const offset = count;
    count += parameter.count;
    return { name: parameter.name, offset, ...laidOut };
  });
  const { channels, height, width } = graph.input;
  const header: TfjsHeader = {
    format: tfjsFormat,
    name: graph.name,
    inputShape: [batch, height, width, channels],
    layers: [...graph.layers],
    tensors: tensors.map(({ name, dims, offset }) => ({ name, dims: [...dims], offset })),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const padded = Math.ceil(text.length / 4) * 4;
  const bytes = new Uint8Array(4 + padded + count * 4);
  new DataView(bytes.buffer).setUint32(0, padded, true);
  bytes.fill(0x20, 4, 4 + padded);
  bytes.set(text, 4);
  const data = new Float32Array(bytes.buffer, 4 + padded);
  for (const { offset, values } of tensors) data.set(values, offset);
  return bytes;
}
