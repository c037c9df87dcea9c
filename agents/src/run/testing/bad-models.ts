import { model, node, tensor, valueInfo } from '../../../../lib/models/onnx/onnx-proto.ts';
import { type Encoded, toBytes } from '../../../../lib/models/onnx/protobuf.ts';

/** Small images, as every model here takes them. */
export const imageShape = [1, 3, 8, 8];
const outputShape = [1, 192];

/** A model of these nodes, the last of which gives `features` in the shape of the image. */
function modelOf(
  nodes: Encoded[],
  initializers: Encoded[] = [],
  input: ReadonlyArray<number | string> = imageShape,
): Uint8Array {
  return toBytes(
    model({
      name: 'bad',
      nodes: [...nodes, node('Flatten', ['features'], 'logits')],
      initializers,
      input: valueInfo('input', input),
      outputs: [valueInfo('logits', outputShape)],
    }),
  );
}

/** Nothing is wrong with this one. */
export const good = () => modelOf([node('Relu', ['input'], 'features')]);

/** An operator that nobody has. */
export const unknownOperator = () => modelOf([node('Frobnicate', ['input'], 'features')]);

/** The last dimension is left open. */
export const openShape = () =>
  modelOf([node('Relu', ['input'], 'features')], [], [1, 3, 8, 'width']);

/** The logarithm of what is below 0. */
export const notANumber = () => modelOf([node('Log', ['input'], 'features')]);

/** The input minus itself. */
export const alwaysTheSame = () => modelOf([node('Sub', ['input', 'input'], 'features')]);

/** Repeats its input to 768 GiB on the way. */
export const tooLarge = () => {
  const shape = BigInt64Array.of(2n ** 20n, 2n ** 10n, 3n, 8n, 8n);
  const nodes = [
    node('Expand', ['input', 'shape'], 'many'),
    node('ReduceMax', ['many'], 'most', { keepdims: 0 }),
    node('Add', ['input', 'most'], 'features'),
  ];
  return modelOf(nodes, [tensor('shape', [5], shape)]);
};
