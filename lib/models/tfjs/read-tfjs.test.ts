import { expect, test } from 'vitest';
import { GraphBuilder } from '../graph-builder.ts';
import { syntheticWeights } from '../synthetic-weights.ts';
import { readTfjs } from './read-tfjs.ts';
import { writeTfjs } from './write-tfjs.ts';

const build = new GraphBuilder('tiny', { channels: 2, height: 4, width: 4 });
build.conv('a', 3, 1);
const graph = build.classify(2);
const weights = syntheticWeights(graph, 1);

test('what was written is read back, kernels as HWIO', () => {
  const { header, tensors } = readTfjs(writeTfjs(graph, weights));
  expect(header.layers).toEqual(graph.layers);
  expect(header.inputShape).toEqual([1, 4, 4, 2]);
  const [a0, a1, b0, b1, c0, c1] = weights.get('a.kernel')!;
  expect(tensors.get('a.kernel')).toEqual({
    dims: [1, 1, 2, 3],
    values: Float32Array.of(a0!, b0!, c0!, a1!, b1!, c1!),
  });
});

test('a file that was cut short, or is something else, is refused', () => {
  const bytes = writeTfjs(graph, weights);
  expect(() => readTfjs(bytes.slice(0, bytes.length - 4))).toThrow('ends inside logits.bias');
  expect(() => readTfjs(new Uint8Array(2))).toThrow('at least 4 bytes');
  expect(() => readTfjs(new Uint8Array(64))).toThrow();
});
