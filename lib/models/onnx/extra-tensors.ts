import type { Graph } from '../graph.ts';
import { tensor } from './onnx-proto.ts';
import type { Encoded } from './protobuf.ts';

/** Constants that the nodes of a graph's layers read besides weights; each is written once. */
export function constantsOf(graph: Graph): Encoded[] {
  const constants: Encoded[] = [];
  if (graph.layers.some((layer) => 'activation' in layer && layer.activation === 'relu6')) {
    constants.push(tensor('relu6.low', [], Float32Array.of(0)));
    constants.push(tensor('relu6.high', [], Float32Array.of(6)));
  }
  return [...constants, ...detectorConstants(graph)];
}

/** The part of the constants that int8 files need too: a stored range rectifies without any. */
export function detectorConstants({ layers }: Graph): Encoded[] {
  const constants: Encoded[] = [];
  if (layers.some(({ op }) => op === 'upsample')) {
    constants.push(tensor('upsample.scales', [4], Float32Array.of(1, 1, 2, 2)));
  }
  for (const layer of layers) {
    if (layer.op !== 'predictions') continue;
    // 0 keeps the batch dimension, -1 counts the boxes.
    const rows = BigInt64Array.of(0n, -1n, BigInt(layer.attributes));
    constants.push(tensor('predictions.rows', [3], rows));
  }
  return constants;
}
