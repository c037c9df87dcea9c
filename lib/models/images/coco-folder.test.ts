import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCocoFolder } from './coco-folder.ts';

let folder = '';
const labels = {
  images: [
    { id: 9, file_name: 'b.jpg', width: 20, height: 10 },
    { id: 3, file_name: 'a.jpg', width: 30, height: 10 },
  ],
  categories: [
    { id: 90, name: 'toothbrush' },
    { id: 1, name: 'person' },
  ],
  annotations: [
    { image_id: 9, category_id: 90, bbox: [1, 2, 3, 4], area: 7.5, iscrowd: 0 },
    { image_id: 9, category_id: 1, bbox: [0, 0, 20, 10], iscrowd: 1 },
  ],
};

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'coco-')), 'street');
  mkdirSync(join(folder, 'val'), { recursive: true });
  write(labels);
  for (const name of ['a', 'b']) writeFileSync(join(folder, 'val', `${name}.jpg`), name);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

function write(value: unknown) {
  writeFileSync(join(folder, 'instances_val.json'), JSON.stringify(value));
}

test('categories are counted in the order of their ids; crowds and areas are kept', () => {
  const { files, categories } = readCocoFolder(folder);
  expect(categories).toEqual(['person', 'toothbrush']);
  expect(files).toEqual([
    { path: 'val/a.jpg', label: null, width: 30, height: 10, truths: [] },
    {
      path: 'val/b.jpg',
      label: null,
      width: 20,
      height: 10,
      truths: [
        { category: 1, box: [1, 2, 3, 4], area: 7.5, crowd: false },
        { category: 0, box: [0, 0, 20, 10], area: 200, crowd: true },
      ],
    },
  ]);
});

test('a label that moves changes the hash of the content', () => {
  const before = readCocoFolder(folder).contentSha256;
  write({ ...labels, annotations: labels.annotations.slice(0, 1) });
  expect(readCocoFolder(folder).contentSha256).not.toBe(before);
});

test('what is wrong is said in a sentence', () => {
  const refused = (value: unknown) => {
    write(value);
    return () => readCocoFolder(folder);
  };
  expect(refused({ ...labels, images: [{ id: 1 }] })).toThrow('images.0.file_name');
  const [image] = labels.images;
  expect(refused({ ...labels, images: [{ ...image, file_name: '../../secret.jpg' }] })).toThrow(
    'outside of',
  );
  expect(refused({ ...labels, images: [{ ...image, file_name: 'c.jpg' }] })).toThrow(
    '1 of the 1 labelled images are not in',
  );
  const [annotation] = labels.annotations;
  expect(refused({ ...labels, annotations: [{ ...annotation, category_id: 5 }] })).toThrow(
    'the category 5, which the file does not list',
  );
  writeFileSync(join(folder, 'instances_train.json'), '{}');
  expect(() => readCocoFolder(folder)).toThrow('leave one of them there');
});
