import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { ImportFile, type ImportFileInput } from './import.ts';
import { resultsSchema } from './results-schema.ts';

const ajv = new Ajv2020({
  strict: true,
  allErrors: true,
  formats: { 'date-time': true, uri: true },
});
const validate = ajv.compile(resultsSchema());

const file: ImportFileInput = {
  schema: 'inferometer-results/1',
  tier: 'log',
  source: { label: 'our lab' },
  results: [
    {
      task: 'image-classification',
      device: { name: 'Board X' },
      model: { name: 'Net 1' },
      runtime: { name: 'Engine', version: '2.0' },
      runs: [{ samplesNs: [1_000_000, 1_100_000], startedAt: '2026-01-02T03:04:05.000Z' }],
      accuracy: [{ metric: 'top1', value: 0.5, dataSet: 'ours@10' }],
    },
  ],
};

test('the schema names its own licence', () => {
  expect(resultsSchema().$comment).toContain('SPDX-License-Identifier: Apache-2.0.');
});

test('a file that leaves out what has a default is valid, as it is for us', () => {
  expect(validate(file), ajv.errorsText(validate.errors)).toBe(true);
  expect(ImportFile.safeParse(file).success).toBe(true);
  expect(validate(ImportFile.parse(file))).toBe(true);
});

test.each([
  [{ ...file, tier: 'measured' }, '/tier'],
  [{ ...file, results: [] }, '/results'],
  [{ ...file, results: [{ ...file.results[0], batch: 0 }] }, '/results/0/batch'],
  [{ ...file, results: [{ ...file.results[0], latencyMs: 3 }] }, '/results/0'],
])('what we refuse the schema refuses, at the same place', (value, place) => {
  expect(validate(value)).toBe(false);
  expect(validate.errors?.map(({ instancePath }) => instancePath)).toContain(place);
  expect(ImportFile.safeParse(value).success).toBe(false);
});
