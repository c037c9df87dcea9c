import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildArtifact } from '../build-artifact.ts';
import { model, node, tensor, valueInfo } from './onnx-proto.ts';
import { intField, message, messageField, stringField, toBytes } from './protobuf.ts';
import { readOnnxIo } from './read-onnx-io.ts';

test('a built-in model takes one image and gives logits', () => {
  const { bytes } = buildArtifact('mobilenet-v2', 'onnx', 'fp32', null, { batch: 2 });
  expect(readOnnxIo(bytes)).toMatchObject({
    inputs: [{ name: 'input', elementType: 1, dims: [2, 3, 224, 224] }],
    outputs: [{ name: 'logits', elementType: 1 }],
    externalWeights: false,
  });
});

test('open dimensions keep their names', () => {
  const bytes = toBytes(
    model({
      name: 'g',
      nodes: [node('Add', ['x', 'w'], 'y')],
      initializers: [tensor('w', [1], new Float32Array([1]))],
      input: valueInfo('x', ['batch', 3, '', 224]),
      outputs: [valueInfo('y', ['batch', 3, 'h', 224])],
    }),
  );
  const io = readOnnxIo(bytes);
  expect(io.inputs).toEqual([{ name: 'x', elementType: 1, dims: ['batch', 3, '?', 224] }]);
  expect(io.outputs[0]?.dims).toEqual(['batch', 3, 'h', 224]);
});

test('weights that an old file lists among its inputs are none', () => {
  const graph = message(
    messageField(5, tensor('w', [1], new Float32Array([1]))),
    messageField(11, valueInfo('x', [1])),
    messageField(11, valueInfo('w', [1])),
  );
  const { inputs } = readOnnxIo(toBytes(messageField(7, graph)));
  expect(inputs.map(({ name }) => name)).toEqual(['x']);
});

test('weights in other files are seen', () => {
  const elsewhere = message(intField(1, 4), stringField(8, 'w'), intField(14, 1));
  const graph = message(messageField(5, elsewhere), messageField(11, valueInfo('w', [4])));
  const io = readOnnxIo(toBytes(messageField(7, graph)));
  expect(io).toEqual({ inputs: [], outputs: [], externalWeights: true });
});

test('what is not an ONNX file is refused, never read without end', () => {
  expect(() => readOnnxIo(new TextEncoder().encode('<html>'))).toThrow();
  expect(() => readOnnxIo(new Uint8Array())).toThrow('no graph');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        readOnnxIo(bytes);
      } catch (error) {
        expect(error instanceof RangeError || error instanceof TypeError).toBe(true);
      }
    }),
  );
});
