import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtinModels } from '../../../lib/models/builtin.ts';
import { expandEntries } from '../../../lib/models/cell-rules/expand-entries.ts';
import { studyOf } from '../../../lib/models/cell-rules/study-of.ts';
import { fileTree } from '../../testing/file-tree.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import { readJobFile } from './read-job-file.ts';

test('first light begins with S, M, L natively, names what exists and ends with ResNet-50', () => {
  const path = fileURLToPath(new URL('../../jobs/first-light.json', import.meta.url));
  const { cells, profile } = readJobFile(path);
  expect(profile).toBe('quick');
  const native = (model: string) => ({ model, runtime: 'onnxruntime-node', precision: 'fp32' });
  expect(cells.slice(0, 3)).toEqual(['glyphs-s', 'glyphs-m', 'glyphs-l'].map(native));
  expect(cells.slice(-4).every(({ model }) => model === 'resnet-50')).toBe(true);
  const names = builtinModels.map(({ slug }) => slug as string);
  for (const { model, runtime } of cells) {
    expect(names).toContain(model);
    expect(adapterOf(runtime).slug).toBe(runtime);
  }
  expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBe(cells.length);
});

test('the examples hold a study that varies what it says, and comparisons with their noise', () => {
  const read = (name: string) =>
    readJobFile(fileURLToPath(new URL(`../../jobs/${name}.json`, import.meta.url)));
  const sweep = read('sweep');
  expect(studyOf(sweep)?.axes).toEqual(['batch', 'threads', 'concurrency']);
  expect(expandEntries(sweep.cells)).toHaveLength(10);
  const { comparisons, noise } = read('comparison');
  expect(comparisons.length * noise.length).toBeGreaterThan(0);
});

test('a job file that is not one is refused by field', () => {
  const cell = { model: 'glyphs-s', runtime: 'tfjs', precision: 'fp31' };
  const tree = fileTree({
    'text.json': 'hello',
    'field.json': JSON.stringify({ version: 1, name: 'x', profile: 'quick', cells: [cell] }),
    'command.json': JSON.stringify({
      version: 1,
      name: 'x',
      profile: 'quick',
      cells: [{ model: 'glyphs-s', runtime: 'tfjs', precision: 'fp32', command: 'rm -rf /' }],
    }),
  });
  try {
    const read = (name: string) => () => readJobFile(join(tree.folder, name));
    expect(read('none.json')).toThrow('cannot be read');
    expect(read('text.json')).toThrow('is not JSON');
    expect(read('field.json')).toThrow('cells.0.precision');
    expect(read('command.json')).toThrow('cells.0');
  } finally {
    tree.remove();
  }
});
