import { expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../scripts/testing/shared-file.ts';
import { readImport } from './read-import.ts';
import { mlperfRows } from './testing/mlperf-rows.ts';

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

test('the network is the one that ran, not the benchmark that it was entered for', () => {
  const open = { ...row, Category: 'open', Model: 'bert-99', UsedModel: 'mobilebert-99', ID: 1 };
  const [file] = read({
    ...open,
    Accuracy: 'F1: 90.5',
    Availability: 'preview',
    Platform: 'x-cpu',
  });
  const [result] = file?.results ?? [];
  expect(result?.model.name).toBe('mobilebert-99');
  expect(result?.task).toBe('question-answering');
  expect(result?.accuracy).toMatchObject([{ metric: 'f1', dataSet: 'squad-v1.1' }]);
  expect(result?.note).toContain('Availability preview. Platform x-cpu.');
  expect(result?.note).toContain('Benchmark bert-99.');
});

test.each([
  ['INT8', 'int8'],
  ['float8', 'fp8'],
  ['bf16', 'bf16'],
  ['UINT4', 'int4'],
  ['', null],
])('a format written "%s" is %s', (stated, precision) => {
  expect(read({ ...row, weight_data_types: stated })[0]?.results[0]?.precision).toBe(precision);
});

test('rows of a real file are cited to who published them, and each has the figure of its scenario', () => {
  const files = read(...mlperfRows);
  expect(files.map(({ source }) => source.url?.split('/').slice(-2).join('/'))).toEqual([
    'closed/UntetherAI',
    'open/NeuralMagic',
  ]);
  expect(files.flatMap((file) => file.results)).toMatchObject([
    { scenario: 'MultiStream', latency: { p99Ms: 0.169333 }, precision: 'fp8', batch: 8 },
    { scenario: 'Offline', throughputPerS: 221845 },
    { scenario: 'SingleStream', latency: { p90Ms: 0.124016 }, model: { name: 'resnet50' } },
    { scenario: 'Offline', throughputPerS: 168720, powerW: 398.3299847793 },
    { scenario: 'SingleStream', latency: { p90Ms: 0.120438 }, energyMj: 29.2389869184 },
    { model: { name: 'bert-base-pruned90-none-bert-99' }, throughputPerS: 16.1606 },
    { model: { name: 'mobilebert-base_quant-none-bert-99' }, precision: 'int8' },
  ]);
});

test.skipIf(!hasShared)('they say what the published figures say that were made from them', () => {
  const published = (division: string): Published[] =>
    JSON.parse(sharedFile(`reference/mlperf_inference_edge_${division}.json`).text);
  const all = [...published('closed'), ...published('open')].filter(({ note }) =>
    note.includes('round=v4.1'),
  );
  for (const result of read(...mlperfRows).flatMap((file) => file.results)) {
    const { latency, accuracy, device, model, scenario } = result;
    const [same, ...more] = all.filter(
      (one) =>
        one.device === device.name &&
        one.model === model.name &&
        one.note.includes(`scenario=${scenario};`),
    );
    expect(more).toEqual([]);
    expect(result).toMatchObject({
      throughputPerS: same?.throughput_fps,
      powerW: same?.power_w,
      runtime: { name: same?.runtime_version },
    });
    if (scenario === 'SingleStream') expect(latency.p90Ms).toBe(same?.latency_ms_p90);
    if (scenario === 'MultiStream') expect(latency.p99Ms).toBe(same?.latency_ms_p99);
    const stated = same?.top1 ?? same?.other_accuracy?.value ?? 0;
    expect((accuracy[0]?.value ?? 0) * 100).toBeCloseTo(stated, 9);
  }
});

interface Published {
  device: string;
  model: string;
  runtime_version: string | null;
  note: string;
  latency_ms_p90: number | null;
  latency_ms_p99: number | null;
  throughput_fps: number | null;
  power_w: number | null;
  top1: number | null;
  other_accuracy: { value: number } | null;
}
