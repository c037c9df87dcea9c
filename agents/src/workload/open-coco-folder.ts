import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseFiles } from '../../../lib/models/images/choose-files.ts';
import { type AnnotatedFile, readCocoFolder } from '../../../lib/models/images/coco-folder.ts';
import { inputSize } from '../../../lib/models/images/input-size.ts';
import { toImage } from '../../../lib/models/images/place-image.ts';
import type { Packages } from '../runtimes/packages.ts';
import { countBoxes, type ImageObjects } from './count-boxes.ts';
import { detectorOf } from './detector.ts';
import { type ImageDecoder, openDecoder } from './image-decoder.ts';
import { type LabelledImages, UnreadableImageError } from './labelled-images.ts';
import type { OpenWorkload } from './open-workload.ts';
import { recipeFor } from './recipe-for.ts';
import { rotateFiles } from './rotate-files.ts';
import type { FolderChoice, Workload } from './workload.ts';

/**
 * A folder with COCO's labels.
 *
 * @throws Error in a sentence when the folder, the recipe, the decoder or the model cannot be used
 */
export async function openCocoFolder(
  workload: Workload,
  { slug, folder }: FolderChoice,
  packages: Packages,
): Promise<OpenWorkload> {
  const { layout, inputShape, task } = workload;
  if (task !== 'object-detection') {
    throw new Error(`The labels of ${slug} are boxes, which say nothing about the task ${task}.`);
  }
  const recipe = recipeFor(workload);
  const detector = detectorOf(workload);
  const { batch, ...size } = inputSize(inputShape, layout);
  const decoder = openDecoder(packages, recipe, size, layout);
  const read = readCocoFolder(folder);
  if (read.categories.length !== detector.classes) {
    throw new Error(
      `${workload.model} tells ${detector.classes} classes apart, the labels of ${slug} ${read.categories.length}: the data set is for another model.`,
    );
  }
  const chosen = chooseFiles(read, workload.images);
  const paths = chosen.files.map(({ path }) => path);
  const images: LabelledImages<ImageObjects> = {
    total: chosen.files.length,
    dataSet: `${slug}@${chosen.files.length}`,
    subsetSha256: chosen.subsetSha256,
    preprocessing: recipe.id,
    load: (index, input, offset) => loadFile(decoder, folder, chosen.files[index], input, offset),
  };
  return {
    prepare: await rotateFiles(decoder, folder, paths, batch, size.width * size.height * 3),
    finish: detector.finish,
    count: (session) => countBoxes(session, batch, images, detector),
    syntheticInput: false,
  };
}

async function loadFile(
  decoder: ImageDecoder,
  folder: string,
  file: AnnotatedFile | undefined,
  input: Float32Array,
  offset: number,
): Promise<ImageObjects> {
  if (!file) throw new Error('The subset has no such image.');
  const place = await decoder.write(
    file.path,
    await readFile(join(folder, file.path)),
    input,
    offset,
  );
  const { width, height } = place.image;
  if (width !== file.width || height !== file.height) {
    const sizes = `it is ${width} x ${height}, its labels are for ${file.width} x ${file.height}`;
    throw new UnreadableImageError(file.path, sizes);
  }
  return { truths: file.truths, toImage: (x, y) => toImage(place, x, y) };
}
