import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Truth } from '../../stats/detection/judged-image.ts';
import { type CocoAnnotations, parseCocoAnnotations } from './coco-annotations.ts';
import { fileHashes, hashOfFiles } from './file-hashes.ts';
import type { Size } from './place-image.ts';

/** An image file with its labelled objects; categories are counted from 0 in the order of their ids. */
export interface AnnotatedFile extends Size {
  /** Inside the folder, with forward slashes. */
  path: string;
  label: null;
  truths: Truth[];
}

/** A folder with COCO's labels, and the hash of its content. */
export interface CocoFolder {
  files: AnnotatedFile[];
  /** Names of the categories in the order of their ids: what a model's classes must be. */
  categories: string[];
  hashes: ReadonlyMap<string, string>;
  /** SHA-256 over the labels' and the images' paths and hashes. */
  contentSha256: string;
}

const annotationName = /^instances_(.+)\.json$/;

/**
 * Reads FOLDER/instances_NAME.json, or the one in FOLDER/annotations; the images lie in FOLDER,
 * FOLDER/images, FOLDER/NAME or FOLDER/images/NAME.
 *
 * @throws Error in a sentence when there is not exactly one such file, it is no such file, or images
 *   that it names are not there
 */
export function readCocoFolder(folder: string): CocoFolder {
  const { path: labels, name } = annotationFile(folder);
  const data = parseCocoAnnotations(
    join(folder, labels),
    readFileSync(join(folder, labels), 'utf8'),
  );
  const base = imageBase(folder, name, data);
  const categories = [...data.categories].sort((a, b) => a.id - b.id);
  const classes = new Map(categories.map(({ id }, index) => [id, index]));
  const truths = truthsByImage(data, classes);
  const files = data.images.map((image) => ({
    path: posix.join(base, image.file_name),
    label: null,
    width: image.width,
    height: image.height,
    truths: truths.get(image.id) ?? [],
  }));
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  refuseMissing(folder, files);
  const paths = [labels, ...files.map(({ path }) => path)];
  const hashes = fileHashes(folder, paths);
  return {
    files,
    categories: categories.map((category) => category.name),
    hashes,
    contentSha256: hashOfFiles(paths, hashes),
  };
}

function annotationFile(folder: string): { path: string; name: string } {
  const inside = existsSync(join(folder, 'annotations')) ? ['', 'annotations'] : [''];
  const found = inside.flatMap((place) =>
    readdirSync(join(folder, place)).flatMap((file) => {
      const name = annotationName.exec(file)?.[1];
      return name === undefined ? [] : [{ path: posix.join(place, file), name }];
    }),
  );
  const [first, second] = found;
  if (!first) throw new Error(`${folder} holds no labels: it needs one instances_*.json.`);
  if (!second) return first;
  throw new Error(`${folder} holds ${first.path} and ${second.path}: leave one of them there.`);
}

function imageBase(folder: string, name: string, { images }: CocoAnnotations): string {
  const bases = ['', 'images', name, posix.join('images', name)];
  const first = images[0]?.file_name ?? '';
  return bases.find((base) => existsSync(join(folder, base, first))) ?? '';
}

function truthsByImage(data: CocoAnnotations, classes: ReadonlyMap<number, number>) {
  const truths = new Map<number, Truth[]>();
  for (const { image_id, category_id, bbox, area, iscrowd } of data.annotations) {
    const category = classes.get(category_id);
    if (category === undefined) {
      throw new Error(`A label has the category ${category_id}, which the file does not list.`);
    }
    const truth = { category, box: bbox, area: area ?? bbox[2] * bbox[3], crowd: iscrowd === 1 };
    truths.set(image_id, [...(truths.get(image_id) ?? []), truth]);
  }
  return truths;
}

function refuseMissing(folder: string, files: readonly AnnotatedFile[]): void {
  const outside = files.find(({ path }) => path.startsWith('..') || posix.isAbsolute(path));
  if (outside) throw new Error(`${outside.path} is outside of ${folder}: it is not read.`);
  const missing = files.filter(({ path }) => !existsSync(join(folder, path)));
  if (files.length > 0 && missing.length === 0) return;
  const first = missing[0]?.path ?? 'none is named';
  throw new Error(
    `${missing.length} of the ${files.length} labelled images are not in ${folder}: ${first}.`,
  );
}
