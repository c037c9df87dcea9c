import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseFiles } from '../../../lib/models/images/choose-files.ts';
import { readImageFolder } from '../../../lib/models/images/image-folder.ts';
import { inputSize } from '../../../lib/models/images/input-size.ts';
import type { Packages } from '../runtimes/packages.ts';
import { countClasses } from './count-classes.ts';
import { openDecoder } from './image-decoder.ts';
import type { LabelledImages } from './labelled-images.ts';
import type { OpenWorkload } from './open-workload.ts';
import { recipeFor } from './recipe-for.ts';
import { rotateFiles } from './rotate-files.ts';
import { rankBatch, ranked } from './top-five.ts';
import type { FolderChoice, Workload } from './workload.ts';

/**
 * A folder in ImageNetV2's layout.
 *
 * @throws Error in a sentence when the folder, the recipe or the decoder cannot be used
 */
export async function openImageFolder(
  workload: Workload,
  { slug, folder }: FolderChoice,
  packages: Packages,
): Promise<OpenWorkload> {
  const { layout, inputShape } = workload;
  const recipe = recipeFor(workload);
  const { batch, ...size } = inputSize(inputShape, layout);
  const decoder = openDecoder(packages, recipe, size, layout);
  const chosen = chooseFiles(readImageFolder(folder), workload.images);
  const paths = chosen.files.map(({ path }) => path);
  const imageLength = size.width * size.height * 3;
  const top = new Int32Array(ranked);
  const images: LabelledImages<number> = {
    total: chosen.files.length,
    dataSet: `${slug}@${chosen.files.length}`,
    subsetSha256: chosen.subsetSha256,
    preprocessing: recipe.id,
    load: async (index, input, offset) => {
      const { path, label } = chosen.files[index] ?? { path: '', label: -1 };
      await decoder.write(path, await readFile(join(folder, path)), input, offset);
      return label;
    },
  };
  return {
    prepare: await rotateFiles(decoder, folder, paths, batch, imageLength),
    finish: (output) => {
      if (workload.task === 'image-classification') rankBatch(output, batch, top);
    },
    count: async (session) => {
      if (workload.task === 'image-classification') return countClasses(session, batch, images);
      throw new Error(`Labels of classes say nothing about the task ${workload.task}.`);
    },
    syntheticInput: false,
  };
}
