import { expect, test } from 'vitest';
import { readImport } from './read-import.ts';

const row = {
  Submitter: 'Lab',
  Category: 'closed',
  Suite: 'edge',
  System: 'Board X',
  Model: 'resnet50',
  UsedModel: 'resnet50',
  Scenario: 'SingleStream',
  Accuracy: 'acc: 76.026',
  Accelerator: 'NPU 1',
  Software: 'Engine 2.0',
  Details: 'https://example.org/tree/main/closed/Lab/results/board',
  version: 'v5.1',
  inferred: 0,
  weight_data_types: 'int8',
  Performance_Result: 1.25,
  Performance_Units: 'Latency (ms)',
};
const read = (...rows: unknown[]) =>
  readImport([{ name: 'summary_results.json', text: JSON.stringify(rows) }], 'auto');

test('each scenario is stated by the statistic of its rules', () => {
  const [file] = read(
    row,
    { ...row, Scenario: 'MultiStream', Performance_Result: 9.5 },
    { ...row, Scenario: 'Offline', Performance_Result: 812.4, Performance_Units: 'Samples/s' },
  );
  expect(file?.source).toEqual({
    label: 'MLPerf Inference v5.1, closed division, published by Lab',
    url: 'https://example.org/tree/main/closed/Lab',
    licence: null,
    date: null,
    namesOf: 'mlperf_inference_edge_closed',
  });
  expect(file?.results).toMatchObject([
    { latency: { p90Ms: 1.25 }, batch: 1, precision: 'int8', runtime: { name: 'Engine 2.0' } },
    { latency: { p99Ms: 9.5 }, batch: 8 },
    { throughputPerS: 812.4, latency: {}, batch: null },
  ]);
  expect(file?.results[0]?.accuracy).toEqual([
    { metric: 'top1', value: 0.76026, correct: null, total: 50_000, dataSet: 'imagenet-2012-val' },
  ]);
});

test('inferred rows are left out, submitters are sources of their own, power keeps its unit', () => {
  const power = { Power_Result: 31.5, Power_Units: 'millijoules' };
  const files = read({ ...row, inferred: 1 }, row, { ...row, ...power, Submitter: 'Other' });
  expect(files.map(({ results }) => results.length)).toEqual([1, 1]);
  expect(files[1]?.results[0]).toMatchObject({ energyMj: 31.5, powerW: null });
});

test('a unit that is not known stops the file', () => {
  expect(() => read({ ...row, Performance_Units: 'Furlongs' })).toThrow(
    /Performance_Units.*Furlongs/,
  );
});
