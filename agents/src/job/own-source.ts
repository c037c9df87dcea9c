import type { JobModel } from '../../../lib/contract/job.ts';
import { accuracyImages, type CellEntry } from '../../../lib/models/cell-rules/cell-entry.ts';
import { fileFor, missingRecipe, ownRefusal } from '../../../lib/models/cell-rules/own-refusal.ts';
import type { DataSetChoice, Workload } from '../workload/workload.ts';
import type { BuiltFile } from './built-file.ts';
import type { DataSets } from './data-sets.ts';
import { fixShape, layoutOf } from './fix-shape.ts';
import { familyOf, type ModelSource } from './model-source.ts';
import type { OwnFile } from './own-file.ts';

/**
 * A model whose files stand beside the job file or came from the hub, one a format and precision. Without a registered
 * data set nothing is known of its answers but whether they agree with a reference runtime.
 *
 * @param openFile finds the file of one line; asked once for each
 * @param models every line of the job with this slug; at least one
 */
export function ownSource(
  openFile: (model: JobModel) => OwnFile,
  models: readonly [JobModel, ...JobModel[]],
  dataSets: DataSets,
): ModelSource {
  const [first] = models;
  const opened = new Map<JobModel, OwnFile>();
  const open = (model: JobModel): OwnFile => {
    const file = opened.get(model) ?? openFile(model);
    opened.set(model, file);
    return file;
  };
  const standIn = (entry: CellEntry, format: string) =>
    fileFor(entry, models, format) ??
    models.find(({ precision }) => precision === entry.precision) ??
    first;
  const dataSetOf = ({ dataSet }: CellEntry): DataSetChoice | string =>
    dataSet === undefined ? { kind: 'noise' } : dataSets.choice(dataSet);
  return {
    ref: {
      slug: first.slug,
      name: first.name,
      family: familyOf(first.name),
      task: first.task,
      speedOnly: false,
      parameters: null,
      flops: null,
    },
    refusal: async (entry, adapter) => {
      const model = fileFor(entry, models, adapter.format);
      const refusal = ownRefusal(entry, models, adapter);
      if (!model || refusal !== null) return refusal;
      const file = open(model);
      const dataSet = dataSetOf(entry);
      return (
        file.problem ??
        shapeOf(file, entry).problem ??
        (typeof dataSet === 'string' ? dataSet : missingRecipe(entry, model))
      );
    },
    file: async (entry, adapter) => builtFile(open(standIn(entry, adapter.format)), entry),
    reference: async (entry) => {
      const model = fileFor({ precision: 'fp32' }, models, 'onnx');
      const file = model ? open(model) : null;
      if (!file || file.problem !== null || shapeOf(file, entry).problem !== null) return null;
      return builtFile(file, entry);
    },
    workload: (entry, file) => {
      const dataSet = dataSetOf(entry);
      const choice: DataSetChoice = typeof dataSet === 'string' ? { kind: 'noise' } : dataSet;
      return {
        task: taskOf(first.task, choice),
        model: first.slug,
        dataSet: choice,
        layout: file.layout,
        inputShape: file.inputShape,
        preprocessing: standIn(entry, file.format).preprocessing ?? null,
        images: entry.images ?? accuracyImages,
      };
    },
  };
}

/** Boxes can only be read from the outputs of a detector whose head is known. */
function taskOf(task: string, { kind }: DataSetChoice): Workload['task'] {
  if (task === 'image-classification') return task;
  return task === 'object-detection' && kind !== 'noise' ? task : 'none';
}

function shapeOf({ model, io }: OwnFile, entry: CellEntry) {
  const input = io?.inputs[0];
  const dims = input?.dims ?? model.inputShape ?? [];
  const layout = model.layout ?? layoutOf(dims, model.format === 'onnx' ? 'NCHW' : 'NHWC');
  const name = input?.name ?? model.inputName ?? 'input';
  return { layout, name, ...fixShape(name, dims, model.inputShape, layout, entry) };
}

function builtFile(file: OwnFile, entry: CellEntry): BuiltFile {
  const { model, path, sha256, bytes, io } = file;
  const { layout, name, shape } = shapeOf(file, entry);
  return {
    path,
    sha256,
    bytes,
    format: model.format,
    precision: model.precision,
    inputName: name,
    outputName: model.outputName ?? io?.outputs[0]?.name ?? 'output',
    // What has no shape at all is refused; a cell is named with a shape all the same.
    inputShape: shape.length === 0 ? [1] : shape,
    layout,
  };
}
