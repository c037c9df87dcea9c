import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileHashes, hashOfFiles } from './file-hashes.ts';

/** A labelled image file of a folder. */
export interface LabelledFile {
  /** Inside the folder, with forward slashes: `<class index>/<file>`. */
  path: string;
  label: number;
}

/** A folder in ImageNetV2's layout, with the hash of its content. */
export interface ImageFolder {
  files: LabelledFile[];
  hashes: ReadonlyMap<string, string>;
  /** SHA-256 over the sorted paths and the hashes of their bytes. */
  contentSha256: string;
}

const imageName = /^[^.].*\.(jpe?g|png)$/i;
const classIndex = /^(0|[1-9][0-9]{0,4})$/;

/**
 * Reads FOLDER/<class index>/<file>.jpeg|jpg|png, sorted by path.
 *
 * @throws Error when it holds no such file, or cannot be read
 */
export function readImageFolder(folder: string): ImageFolder {
  const files = classFolders(folder).flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => imageName.test(file))
      .map((file) => ({ path: `${name}/${file}`, label: Number(name) })),
  );
  if (files.length === 0) {
    throw new Error(
      `${folder} holds no labelled images: it needs <class index>/<file>.jpeg or .png.`,
    );
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const paths = files.map(({ path }) => path);
  const hashes = fileHashes(folder, paths);
  return { files, hashes, contentSha256: hashOfFiles(paths, hashes) };
}

function classFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isFile() && classIndex.test(entry.name))
    .map((entry) => entry.name);
}
