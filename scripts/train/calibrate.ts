import * as ort from 'onnxruntime-node';
import type { Graph, Weights } from '../../lib/models/graph.ts';
import { writeOnnx } from '../../lib/models/onnx/write-onnx.ts';
import type { Range } from '../../lib/models/quantisation.ts';
import { outputName } from '../../lib/models/shapes.ts';

/** Four significant digits: short in JSON, and the same text for last-bit differences of machines. */
function short(value: number): number {
  return Number(value.toPrecision(4));
}

/**
 * Smallest and largest value of `input` and of every layer over some NCHW images, measured in
 * float32 by ONNX Runtime.
 */
export async function calibrate(
  graph: Graph,
  weights: Weights,
  images: Iterable<Float32Array>,
): Promise<Record<string, Range>> {
  const last = outputName(graph);
  const names = graph.layers.map(({ name }) => name).filter((name) => name !== last);
  const session = await ort.InferenceSession.create(
    writeOnnx(graph, weights, { alsoOutput: names }),
    { intraOpNumThreads: 1 },
  );
  const { channels, height, width } = graph.input;
  const ranges: Record<string, Range> = {};
  const widen = (name: string, values: Float32Array) => {
    let [low, high] = ranges[name] ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    ranges[name] = [low, high];
  };
  for (const image of images) {
    widen('input', image);
    const input = new ort.Tensor('float32', image, [1, channels, height, width]);
    const outputs = await session.run({ input });
    for (const name of [...names, last]) widen(name, outputs[name]?.data as Float32Array);
  }
  return Object.fromEntries(
    Object.entries(ranges).map(([name, [low, high]]) => [name, [short(low), short(high)]]),
  );
}
