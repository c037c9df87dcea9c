import {
  bytesField,
  type Encoded,
  floatField,
  intField,
  message,
  messageField,
  stringField,
} from './protobuf.ts';

// Field numbers and enum values below: onnx/onnx.proto of ONNX 1.12 (IR version 8, opset 17).

/** Element types of TensorProto. */
export const elementType = { float32: 1, uint8: 2, int8: 3, int32: 6, int64: 7 } as const;

/** A tensor's values, little-endian as every Node platform keeps them. */
export type TensorValues = Float32Array | Uint8Array | Int8Array | Int32Array | BigInt64Array;

function typeOfValues(values: TensorValues): number {
  if (values instanceof Float32Array) return elementType.float32;
  if (values instanceof Uint8Array) return elementType.uint8;
  if (values instanceof Int8Array) return elementType.int8;
  if (values instanceof Int32Array) return elementType.int32;
  return elementType.int64;
}

/** A TensorProto with raw data. */
export function tensor(name: string, dims: readonly number[], values: TensorValues): Encoded {
  return message(
    ...dims.map((size) => intField(1, size)),
    intField(2, typeOfValues(values)),
    stringField(8, name),
    bytesField(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  );
}

/** A value of an attribute: an integer, a list of them, a text, or `{ float }`. */
export type AttributeValue = number | readonly number[] | string | { float: number };

/** An AttributeProto. */
export function attribute(name: string, value: AttributeValue): Encoded {
  if (typeof value === 'number') {
    return message(stringField(1, name), intField(3, value), intField(20, 2));
  }
  if (typeof value === 'string') {
    return message(stringField(1, name), stringField(4, value), intField(20, 3));
  }
  return 'float' in value
    ? message(stringField(1, name), floatField(2, value.float), intField(20, 1))
    : message(stringField(1, name), ...value.map((item) => intField(8, item)), intField(20, 7));
}

/** A NodeProto with one output, named like the node's result. */
export function node(
  opType: string,
  inputs: readonly string[],
  output: string,
  attributes: Record<string, AttributeValue> = {},
): Encoded {
  return message(
    ...inputs.map((name) => stringField(1, name)),
    stringField(2, output),
    stringField(3, output),
    stringField(4, opType),
    ...Object.entries(attributes).map(([name, value]) => messageField(5, attribute(name, value))),
  );
}

/** A float32 ValueInfoProto; a string among the dimensions is a symbolic one. */
export function valueInfo(name: string, dims: ReadonlyArray<number | string>): Encoded {
  const shape = message(
    ...dims.map((size) =>
      messageField(1, typeof size === 'number' ? intField(1, size) : stringField(2, size)),
    ),
  );
  const tensorType = message(intField(1, elementType.float32), messageField(2, shape));
  return message(stringField(1, name), messageField(2, messageField(1, tensorType)));
}

/** What a GraphProto is made of. */
export interface OnnxGraph {
  name: string;
  nodes: Encoded[];
  initializers: Encoded[];
  input: Encoded;
  outputs: Encoded[];
}

/** A ModelProto of IR version 8 and opset 17. */
export function model(graph: OnnxGraph): Encoded {
  const graphProto = message(
    ...graph.nodes.map((item) => messageField(1, item)),
    stringField(2, graph.name),
    ...graph.initializers.map((item) => messageField(5, item)),
    messageField(11, graph.input),
    ...graph.outputs.map((item) => messageField(12, item)),
  );
  return message(
    intField(1, 8),
    stringField(2, 'inferometer'),
    messageField(7, graphProto),
    messageField(8, message(stringField(1, ''), intField(2, 17))),
  );
}
