import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildArtifact } from '../../../lib/models/build-artifact.ts';
import { isModelSlug } from '../../../lib/models/model-slug.ts';
import { readWeights } from '../../../lib/models/read-weights.ts';
import { writeDurably } from '../hub/durable-file.ts';
import type { BuildOrder, BuiltFile } from './built-file.ts';

/**
 * Builds one file of a built-in model into the cache, named by its sha256. Runs in a child: the
 * weights of a large model would stay in the agent's own memory.
 *
 * @throws Error when the model is unknown or cannot be built in this format and precision
 */
export function buildFile(order: BuildOrder): BuiltFile {
  const { model, format, precision } = order;
  if (!isModelSlug(model)) throw new Error(`The model "${model}" is not a built-in one.`);
  const weights = readWeights(order.weightsFolder, model);
  const { batch, inputSize } = order;
  const artifact = buildArtifact(model, format, precision, weights, {
    batch,
    ...(inputSize === undefined ? {} : { inputSize }),
  });
  const path = join(order.cacheFolder, `${artifact.sha256}.${format}`);
  if (!existsSync(path)) {
    writeDurably(path, `${path}.${process.pid}.tmp`, Buffer.from(artifact.bytes));
  }
  return {
    path,
    sha256: artifact.sha256,
    bytes: artifact.bytes.length,
    format,
    precision,
    inputName: artifact.inputName,
    outputName: artifact.outputName,
    inputShape: [...artifact.inputShape],
    layout: artifact.layout,
  };
}
