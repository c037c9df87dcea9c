import type { ModelRef } from '../../../lib/contract/cell.ts';
import type { BuiltinModel } from '../../../lib/models/builtin.ts';
import { builtinRefusal, variantOf } from '../../../lib/models/cell-rules/builtin-refusal.ts';
import { accuracyImages, type CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import { artifactFormats, artifactPrecisions, supportOf } from '../../../lib/models/support.ts';
import type { DataSetChoice } from '../workload/workload.ts';
import type { BuildChoice, BuiltFile } from './built-file.ts';
import type { DataSets } from './data-sets.ts';
import type { FileCache } from './file-cache.ts';
import { familyOf, type ModelSource } from './model-source.ts';

/** The files of a built-in model, made on this device when they are first asked for. */
export function builtinSource(
  model: BuiltinModel,
  files: Pick<FileCache, 'get'>,
  dataSets: DataSets,
): ModelSource {
  const dataSetOf = (entry: CellEntry): DataSetChoice | string => {
    const { dataSet } = entry;
    if (dataSet === undefined || dataSet === model.datasetId) return ownDataSet(model);
    return dataSets.choice(dataSet);
  };
  return {
    ref: modelRef(model),
    refusal: async (entry, adapter) =>
      builtinRefusal(entry, model, adapter, (dataSet) => {
        const choice = dataSets.choice(dataSet);
        return typeof choice === 'string' ? choice : null;
      }),
    file: (entry, adapter) => files.get(fileChoice(entry, model, adapter.format)),
    reference: async (entry) => {
      const variant = variantOf(entry, model);
      if (!supportOf(model.slug, 'onnx', 'fp32', variant).supported) return null;
      return files.get({ model: model.slug, format: 'onnx', precision: 'fp32', ...variant });
    },
    workload: (entry, file: BuiltFile) => {
      const dataSet = dataSetOf(entry);
      return {
        task: model.task,
        model: model.slug,
        dataSet: typeof dataSet === 'string' ? ownDataSet(model) : dataSet,
        layout: file.layout,
        inputShape: file.inputShape,
        preprocessing: null,
        images: entry.images ?? accuracyImages,
      };
    },
  };
}

function ownDataSet(model: BuiltinModel): DataSetChoice {
  if (model.datasetId === null) return { kind: 'noise' };
  return { kind: model.task === 'object-detection' ? 'scenes' : 'glyphs' };
}

/**
 * The file that is run, or for something unsupported the file that would have been: the same
 * precision in another format, else the fp32 one, else the usual variant of it.
 */
function fileChoice(entry: CellEntry, model: BuiltinModel, wanted: string): BuildChoice {
  for (const variant of [variantOf(entry, model), { batch: 1 }]) {
    for (const precision of [entry.precision, 'fp32']) {
      for (const format of [wanted, ...artifactFormats]) {
        const found = artifactFormats.find((one) => one === format);
        const known = artifactPrecisions.find((one) => one === precision);
        if (found && known && supportOf(model.slug, found, known, variant).supported) {
          return { model: model.slug, format: found, precision: known, ...variant };
        }
      }
    }
  }
  throw new Error(`No file of ${model.name} can be built.`);
}

function modelRef(model: BuiltinModel): ModelRef {
  return {
    slug: model.slug,
    name: model.name,
    family: familyOf(model.name),
    task: model.task,
    speedOnly: model.speedOnly,
    parameters: model.params,
    flops: model.flops,
  };
}
