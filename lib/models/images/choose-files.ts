import { subsetOrder } from '../../stats/subset.ts';
import { hashOfFiles } from './file-hashes.ts';
import type { ImageFolder, LabelledFile } from './image-folder.ts';

/** The first images of a data set in the order that every device takes them in. */
export interface ChosenFiles {
  files: LabelledFile[];
  /** SHA-256 over the paths and hashes of the files, in their order. */
  subsetSha256: string;
}

/** Fixed for ever, so that every device takes the same images. */
const seed = 'inferometer-1';

/** A stratified prefix of a folder's images; all of them when there are not more. */
export function chooseFiles(folder: ImageFolder, count: number): ChosenFiles {
  const items = folder.files.map(({ path, label }) => ({ id: path, label }));
  const files = subsetOrder(items, { dataSet: folder.contentSha256, seed })
    .slice(0, count)
    .flatMap((index) => folder.files[index] ?? []);
  const paths = files.map(({ path }) => path);
  return { files, subsetSha256: hashOfFiles(paths, folder.hashes) };
}
