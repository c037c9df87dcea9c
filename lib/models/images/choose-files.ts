import { sha256Hex } from '../../codec/sha256.ts';
import { subsetOrder } from '../../stats/subset.ts';
import { hashOfFiles } from './file-hashes.ts';

/** Fixed for ever, so that every device takes the same images. */
const seed = 'inferometer-1';

/** Files of a data set; `label` is null where an image has no class of its own. */
interface Files<F> {
  files: readonly F[];
  hashes: ReadonlyMap<string, string>;
  contentSha256: string;
}

/** The first images of a data set in the order that every device takes them in. */
export interface ChosenFiles<F> {
  files: F[];
  /** SHA-256 over the content of the data set, and the paths and hashes of the files in their order. */
  subsetSha256: string;
}

/** A prefix of a folder's images, stratified by their labels; all of them when there are not more. */
export function chooseFiles<F extends { path: string; label: number | null }>(
  folder: Files<F>,
  count: number,
): ChosenFiles<F> {
  const items = folder.files.map(({ path, label }) => ({ id: path, label }));
  const files = subsetOrder(items, { dataSet: folder.contentSha256, seed })
    .slice(0, count)
    .flatMap((index) => folder.files[index] ?? []);
  const paths = files.map(({ path }) => path);
  const subset = hashOfFiles(paths, folder.hashes);
  return { files, subsetSha256: sha256Hex(`${folder.contentSha256}\n${subset}`) };
}
