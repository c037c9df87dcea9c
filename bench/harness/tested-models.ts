import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildArtifact } from '../../lib/models/build-artifact.ts';
import { model, node, tensor, valueInfo } from '../../lib/models/onnx/onnx-proto.ts';
import { toBytes } from '../../lib/models/onnx/protobuf.ts';
import { readWeights } from '../../lib/models/read-weights.ts';

/** A model file with how long a call of it takes on a usual machine, and how long it is watched. */
export interface TestedModel {
  /** Its usual time, as a name. */
  name: string;
  path: string;
  inputName: string;
  outputName: string;
  inputShape: number[];
  outputValues: number;
  warmupMs: number;
  windowMs: number;
}

const weightsFolder = fileURLToPath(new URL('../../lib/models/weights', import.meta.url));

/** Models from 10 us to 60 ms, written into `folder`. */
export function testedModels(folder: string): TestedModel[] {
  return [
    tiny(folder),
    builtin(folder, '0.5ms', 'glyphs-s', 2, 48, { warmupMs: 400, windowMs: 1000 }),
    builtin(folder, '1.5ms', 'glyphs-m', 1, 48, { warmupMs: 400, windowMs: 1200 }),
    builtin(folder, '60ms', 'resnet-50', 1, 1000, { warmupMs: 600, windowMs: 2500 }),
  ];
}

function builtin(
  folder: string,
  name: string,
  slug: 'glyphs-s' | 'glyphs-m' | 'resnet-50',
  batch: number,
  classes: number,
  time: Pick<TestedModel, 'warmupMs' | 'windowMs'>,
): TestedModel {
  const weights = readWeights(weightsFolder, slug);
  const built = buildArtifact(slug, 'onnx', 'fp32', weights, { batch });
  const path = join(folder, `${slug}.onnx`);
  writeFileSync(path, built.bytes);
  const { inputName, outputName, inputShape } = built;
  const outputValues = batch * classes;
  return { name, path, inputName, outputName, inputShape: [...inputShape], outputValues, ...time };
}

/** One small convolution: about 10 us. */
function tiny(folder: string): TestedModel {
  const weights = Float32Array.from({ length: 8 * 3 * 9 }, (_, i) => Math.sin(i) / 9);
  const inputShape = [1, 3, 48, 48];
  const bytes = toBytes(
    model({
      name: 'tiny',
      nodes: [
        node('Conv', ['input', 'weights'], 'features', { strides: [2, 2], pads: [1, 1, 1, 1] }),
        node('Relu', ['features'], 'positive'),
        node('GlobalAveragePool', ['positive'], 'means'),
        node('Flatten', ['means'], 'logits'),
      ],
      initializers: [tensor('weights', [8, 3, 3, 3], weights)],
      input: valueInfo('input', inputShape),
      outputs: [valueInfo('logits', [1, 8])],
    }),
  );
  const path = join(folder, 'tiny.onnx');
  writeFileSync(path, bytes);
  return {
    name: '10us',
    path,
    inputName: 'input',
    outputName: 'logits',
    inputShape,
    outputValues: 8,
    warmupMs: 400,
    windowMs: 600,
  };
}
