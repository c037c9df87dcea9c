import type { JobModel } from '../../contract/job.ts';
import type { CellEntry } from './cell-entry.ts';
import type { RuntimeFacts } from './runtime-facts.ts';

/** What is said of a model file before it is opened: of one beside a job file, or kept by the hub. */
export type DescribedFile = Pick<
  JobModel,
  'slug' | 'format' | 'precision' | 'inputShape' | 'preprocessing'
>;

/**
 * Why none of a model's files can be run as an entry asks, by what is said of them; else null. What
 * stands in the file itself is looked at where it is opened.
 */
export function ownRefusal(
  entry: CellEntry,
  files: readonly DescribedFile[],
  runtime: Pick<RuntimeFacts, 'name' | 'format'>,
): string | null {
  const file = fileFor(entry, files, runtime.format);
  if (!file) {
    return `${runtime.name} takes ${runtime.format} files; there is no such file of ${entry.model} in ${entry.precision}.`;
  }
  return missingShape(file);
}

/** The file that an entry runs. */
export function fileFor<F extends DescribedFile>(
  { precision }: Pick<CellEntry, 'precision'>,
  files: readonly F[],
  format: string,
): F | null {
  return files.find((file) => file.precision === precision && file.format === format) ?? null;
}

/** Only ONNX files say of themselves what they take. */
export function missingShape({ slug, format, inputShape }: DescribedFile): string | null {
  if (format === 'onnx' || inputShape) return null;
  return `The shape of ${slug} is not read from ${format} files: give inputShape.`;
}

/** Labelled images are of no use to a file of which nobody says how they become its input. */
export function missingRecipe(
  { dataSet }: Pick<CellEntry, 'dataSet'>,
  { slug, preprocessing }: DescribedFile,
): string | null {
  if (dataSet === undefined || preprocessing !== undefined) return null;
  return `It is not said how images are prepared for ${slug}: give preprocessing.`;
}
