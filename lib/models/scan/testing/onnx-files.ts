import { model, node, tensor, valueInfo } from '../../onnx/onnx-proto.ts';
import {
  type Encoded,
  intField,
  message,
  messageField,
  stringField,
  toBytes,
} from '../../onnx/protobuf.ts';

/** A model of one addition, with further fields of its graph and of the file. */
export function smallOnnx(inGraph: Encoded[] = [], inModel: Encoded[] = []): Uint8Array {
  const graph = message(
    messageField(1, node('Add', ['x', 'w'], 'y')),
    messageField(5, tensor('w', [1], new Float32Array([1]))),
    messageField(11, valueInfo('x', ['batch', 3])),
    messageField(12, valueInfo('y', ['batch', 3])),
    ...inGraph,
  );
  const opset = messageField(8, message(stringField(1, ''), intField(2, 17)));
  return toBytes(message(intField(1, 8), messageField(7, graph), opset, ...inModel));
}

/** A tensor whose values are in another file. */
export function externalTensor(location: string, fields: Encoded[] = []): Encoded {
  const entry = message(stringField(1, 'location'), stringField(2, location));
  return message(
    intField(1, 4),
    intField(2, 1),
    stringField(8, 'w'),
    messageField(13, entry),
    intField(14, 1),
    ...fields,
  );
}

/** A graph in a branch of a graph, and so on: written from the inside out, without copies. */
export function nestedGraphs(depth: number): Encoded {
  const core = message(messageField(1, node('Identity', ['x'], 'y')));
  const heads: Uint8Array[] = [];
  let { length } = core;
  for (let level = 0; level < depth; level++) {
    // A graph in field 6 of an attribute in field 5 of a node in field 1 of the next graph.
    for (const field of [6, 5, 1]) {
      const [head = new Uint8Array()] = messageField(field, { pieces: [], length }).pieces;
      heads.push(head);
      length += head.length;
    }
  }
  return { pieces: [...heads.reverse(), ...core.pieces], length };
}

/** The same field many times. */
export function repeated(field: Encoded, times: number): Encoded {
  const bytes = toBytes(field);
  return { pieces: Array<Uint8Array>(times).fill(bytes), length: bytes.length * times };
}

/** A complete small file by the writer of the built-in models. */
export function writtenOnnx(): Uint8Array {
  return toBytes(
    model({
      name: 'g',
      nodes: [node('Relu', ['x'], 'y')],
      initializers: [],
      input: valueInfo('x', [1, 4]),
      outputs: [valueInfo('y', [1, 4])],
    }),
  );
}
