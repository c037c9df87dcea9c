import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listDataSets } from './data-sets.ts';

test('what is understood is told, by slug; what is not, or has no name for an address, is left', () => {
  const folder = mkdtempSync(join(tmpdir(), 'data-sets-'));
  mkdirSync(join(folder, 'imagenetv2', '0'), { recursive: true });
  mkdirSync(join(folder, 'coco', 'annotations'), { recursive: true });
  writeFileSync(join(folder, 'coco', 'annotations', 'instances_val.json'), '{}');
  mkdirSync(join(folder, 'notes'));
  mkdirSync(join(folder, 'My Pictures', '0'), { recursive: true });
  expect(listDataSets(folder)).toEqual([
    { slug: 'coco', kind: 'coco-folder' },
    { slug: 'imagenetv2', kind: 'image-folder' },
  ]);
  expect(listDataSets(undefined)).toEqual([]);
  expect(listDataSets(join(folder, 'gone'))).toEqual([]);
});
