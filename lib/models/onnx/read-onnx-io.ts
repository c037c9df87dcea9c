import { bytesOf, numberOf, textOf } from './read-protobuf.ts';

/** An input or output of an ONNX model. */
export interface OnnxValue {
  name: string;
  /** Element type of TensorProto, e.g. 1 for float32; 0 when it is no tensor. */
  elementType: number;
  /** A size, or the name of a dimension that the file leaves open (`?` when it has none). */
  dims: (number | string)[];
}

/** What an ONNX file takes and gives. */
export interface OnnxIo {
  inputs: OnnxValue[];
  outputs: OnnxValue[];
  /** Weights lie in other files, so that the hash of this one does not name the model. */
  externalWeights: boolean;
}

// Field numbers: onnx/onnx.proto of ONNX 1.12.
const graphOfModel = 7;
const initializerOfGraph = 5;
const inputOfGraph = 11;
const outputOfGraph = 12;
const nameOfTensor = 8;
const locationOfTensor = 14;
const external = 1;

/**
 * Inputs and outputs of an ONNX file, without reading its weights. Initializers that old files list
 * among the inputs are left out.
 *
 * @throws RangeError or TypeError when the bytes are not an ONNX model
 */
export function readOnnxIo(file: Uint8Array): OnnxIo {
  const [graph] = bytesOf(file, graphOfModel);
  if (!graph) throw new RangeError('there is no graph in it');
  const initializers = bytesOf(graph, initializerOfGraph);
  const constants = new Set(initializers.map((tensor) => textOf(tensor, nameOfTensor)));
  const inputs = bytesOf(graph, inputOfGraph).map(readValue);
  return {
    inputs: inputs.filter(({ name }) => !constants.has(name)),
    outputs: bytesOf(graph, outputOfGraph).map(readValue),
    externalWeights: initializers.some((tensor) => numberOf(tensor, locationOfTensor) === external),
  };
}

/** ValueInfoProto { name 1, type 2 { tensor_type 1 { elem_type 1, shape 2 { dim 1 } } } }. */
function readValue(info: Uint8Array): OnnxValue {
  const name = textOf(info, 1);
  const tensor = bytesOf(info, 2).flatMap((type) => bytesOf(type, 1))[0];
  if (!tensor) return { name, elementType: 0, dims: [] };
  const dims = bytesOf(tensor, 2)
    .flatMap((shape) => bytesOf(shape, 1))
    .map((dim) => numberOf(dim, 1) ?? (textOf(dim, 2) || '?'));
  return { name, elementType: numberOf(tensor, 1) ?? 0, dims };
}
