import type { BuiltinModel } from '../builtin.ts';
import { artifactFormats, artifactPrecisions, supportOf } from '../support.ts';
import type { Variant } from '../variant.ts';
import type { CellEntry } from './cell-entry.ts';
import type { RuntimeFacts } from './runtime-facts.ts';

/**
 * Why a built-in model cannot be run as an entry asks, in one sentence; else null.
 *
 * @param folderRefusal why a data set that is not built in cannot be had; null where it can, or where
 * only the device knows
 */
export function builtinRefusal(
  entry: CellEntry,
  model: BuiltinModel,
  runtime: Pick<RuntimeFacts, 'name' | 'format'>,
  folderRefusal: (dataSet: string) => string | null,
): string | null {
  const precision = artifactPrecisions.find((one) => one === entry.precision);
  if (!precision) return `The built-in models exist in fp32 and int8, not in ${entry.precision}.`;
  const format = artifactFormats.find((one) => one === runtime.format);
  if (!format) return `${runtime.name} takes ${runtime.format} files, which are not built in.`;
  const support = supportOf(model.slug, format, precision, variantOf(entry, model));
  if (!support.supported) return support.reason;
  const { dataSet } = entry;
  if (dataSet === undefined || dataSet === model.datasetId) return null;
  if (model.speedOnly) return `${model.name} has synthetic weights: it has no accuracy.`;
  return folderRefusal(dataSet);
}

/** The file that an entry is for. The usual size is left out, so that it is one file of one name. */
export function variantOf(
  { batch = 1, inputSize }: Pick<CellEntry, 'batch' | 'inputSize'>,
  model: Pick<BuiltinModel, 'inputSizes'>,
): Variant & { batch: number } {
  const usual = inputSize === undefined || inputSize === model.inputSizes[0];
  return usual ? { batch } : { batch, inputSize };
}
