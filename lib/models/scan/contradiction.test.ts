import { expect, test } from 'vitest';
import type { ModelFacts } from '../../contract/model-facts.ts';
import { contradiction } from './contradiction.ts';

const facts: ModelFacts = {
  format: 'onnx',
  opset: 17,
  inputs: [{ name: 'x', type: 'float32', shape: [null, 3, 224, 224] }],
  outputs: [],
  precision: 'fp32',
  parameters: 10,
  operators: [],
  unknownOperators: [],
};
const said = { format: 'onnx', precision: 'fp32', inputShape: null } as const;

test('what agrees, and what the file does not tell, is no contradiction', () => {
  expect(contradiction(said, facts)).toBeNull();
  expect(contradiction({ ...said, precision: 'tf32' }, facts)).toBeNull();
  expect(contradiction({ ...said, precision: 'int8' }, { ...facts, precision: null })).toBeNull();
  expect(
    contradiction({ ...said, precision: 'int8' }, { ...facts, precision: 'mixed' }),
  ).toBeNull();
  expect(contradiction({ ...said, inputShape: [8, 3, 224, 224] }, facts)).toBeNull();
});

test('the field is named, with both sides', () => {
  expect(contradiction({ ...said, format: 'tflite' }, facts)?.field).toBe('format');
  expect(contradiction({ ...said, precision: 'int8' }, facts)).toEqual({
    field: 'precision',
    reason: 'is int8, and most weights of the file are fp32',
  });
  expect(contradiction({ ...said, inputShape: [1, 3, 256, 224] }, facts)?.reason).toBe(
    'has 256 in dimension 2, and the input x has 224',
  );
  expect(contradiction({ ...said, inputShape: [1, 3] }, facts)?.reason).toContain('2 dimensions');
});
