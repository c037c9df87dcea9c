import type { JobModel } from '../../../lib/contract/job.ts';
import type { DataSetChoice, Workload } from '../workload/workload.ts';
import type { BuiltFile } from './built-file.ts';
import type { DataSets } from './data-sets.ts';
import type { CellEntry } from './expand-job.ts';
import { fixShape, layoutOf } from './fix-shape.ts';
import { accuracyImages, familyOf, type ModelSource } from './model-source.ts';
import { type OwnFile, openOwnFile } from './own-file.ts';

/**
 * A model whose files stand beside the job file, one a format and precision. Without a registered
 * data set nothing is known of its answers but whether they agree with a reference runtime.
 *
 * @param models every line of the job file with this slug; at least one
 */
export function ownSource(
  folder: string,
  models: readonly [JobModel, ...JobModel[]],
  dataSets: DataSets,
): ModelSource {
  const [first] = models;
  const opened = new Map<JobModel, OwnFile>();
  const open = (model: JobModel): OwnFile => {
    const file = opened.get(model) ?? openOwnFile(folder, model);
    opened.set(model, file);
    return file;
  };
  const find = (precision: string, format: string) =>
    models.find((model) => model.precision === precision && model.format === format);
  const standIn = ({ precision }: CellEntry, format: string) =>
    find(precision, format) ?? models.find((model) => model.precision === precision) ?? first;
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
      const model = find(entry.precision, adapter.format);
      if (!model) {
        return `${adapter.name} takes ${adapter.format} files; the job has no such file of ${first.slug} in ${entry.precision}.`;
      }
      const file = open(model);
      const dataSet = dataSetOf(entry);
      return (
        file.problem ??
        shapeOf(file, entry).problem ??
        (typeof dataSet === 'string' ? dataSet : missingRecipe(dataSet, model))
      );
    },
    file: async (entry, adapter) => builtFile(open(standIn(entry, adapter.format)), entry),
    reference: async (entry) => {
      const model = find('fp32', 'onnx');
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

function missingRecipe(dataSet: DataSetChoice, { preprocessing, slug }: JobModel): string | null {
  if (dataSet.kind === 'noise' || preprocessing !== undefined) return null;
  return `The job does not say how images are prepared for ${slug}: give preprocessing.`;
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
