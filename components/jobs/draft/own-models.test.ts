import { expect, test } from 'vitest';
import type { ArtifactDescription } from '../../../lib/contract/stored-artifact.ts';
import { emptyDraft } from './draft.ts';
import { withOwnModels } from './own-models.ts';

function file(letter: string, slug: string, precision: ArtifactDescription['precision']) {
  const description: ArtifactDescription = {
    slug,
    name: slug,
    task: 'image-classification',
    format: 'onnx',
    precision,
    inputShape: null,
    layout: null,
    preprocessing: null,
  };
  return { sha256: letter.repeat(64), description };
}

const kept = [
  file('a', 'street', 'fp32'),
  file('b', 'street', 'int8'),
  file('c', 'glyphs-s', 'fp32'),
];
const modelsOf = (model: string[], prec: ArtifactDescription['precision'][] = ['fp32']) =>
  withOwnModels({ ...emptyDraft(), model, prec }, kept, ['glyphs-s']).model;

test('an uploaded model that is named by its slug becomes the file of the chosen precision', () => {
  expect(modelsOf(['street'])).toEqual(['a'.repeat(64)]);
  expect(modelsOf(['street'], ['int8'])).toEqual(['b'.repeat(64)]);
  expect(modelsOf(['street', 'a'.repeat(64)])).toEqual(['a'.repeat(64)]);
  expect(modelsOf(['street'], ['fp16'])).toEqual(['a'.repeat(64), 'b'.repeat(64)]);
});

test('what is built in, or not kept, stays as it is named', () => {
  expect(modelsOf(['glyphs-s', 'gone'])).toEqual(['glyphs-s', 'gone']);
});
