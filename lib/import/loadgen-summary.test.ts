import { expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../scripts/testing/shared-file.ts';
import { readImport } from './read-import.ts';

const summary = `================================================
MLPerf Results Summary
================================================
SUT name : OurServer
Scenario : SingleStream
Mode     : PerformanceOnly
90th percentile latency (ns) : 2000000
Result is : VALID
 * Processed at least 64 queries (1000).
 * Early stopping 90th percentile estimate: 2000100
Min latency (ns)                : 1000000
50.00 percentile latency (ns)   : 1500000
90.00 percentile latency (ns)   : 2000000
samples_per_query : 1
`;
const said = { device: 'Board X', model: 'resnet50' };

test('percentiles of one query, in milliseconds, with what was said of device and model', () => {
  const [read] = readImport([{ name: 'mlperf_log_summary.txt', text: summary }], 'auto', said);
  expect(read).toMatchObject({ tier: 'log', source: { label: 'MLPerf LoadGen summary' } });
  expect(read?.results[0]).toMatchObject({
    task: 'image-classification',
    device: { name: 'Board X' },
    scenario: 'SingleStream',
    batch: 1,
    samples: 1000,
    latency: { minMs: 1, p50Ms: 1.5, p90Ms: 2 },
    throughputPerS: null,
    note: 'LoadGen: VALID. Early stopping 90th percentile estimate 2.0001 ms.',
  });
});

test('a log that nothing names the device of, or that counts accuracy, is refused', () => {
  const file = { name: 's.txt', text: summary };
  expect(() => readImport([file], 'auto')).toThrow(/does not name its device: .* --device/);
  const counted = { ...file, text: summary.replace('PerformanceOnly', 'AccuracyOnly') };
  expect(() => readImport([counted], 'auto', said)).toThrow('s.txt, Mode: must be PerformanceOnly');
});

const path = (scenario: string) =>
  `closed/NVIDIA/results/Orin_NX_TRT/resnet50/${scenario}/performance/run_1/mlperf_log_summary.txt`;
const fixture = (scenario: string) =>
  sharedFile(
    `fixtures/tool-output/mlperf-loadgen-v3.0-orin-nx-resnet50-${scenario}.txt`,
    path(scenario),
  );

test.skipIf(!hasShared)('a real submission is read by its path: figures equal the log', () => {
  const [read] = readImport([fixture('SingleStream'), fixture('Offline')], 'auto');
  expect(read?.source.label).toBe('MLPerf Inference, closed division, published by NVIDIA');
  expect(read?.results).toMatchObject([
    {
      device: { name: 'Orin_NX_TRT' },
      samples: 550_312,
      latency: {
        minMs: 1.07189,
        p50Ms: 1.08456,
        p90Ms: 1.087793,
        p95Ms: 1.088754,
        p99Ms: 1.091377,
        maxMs: 1.626263,
        meanMs: 1.08458,
      },
    },
    { scenario: 'Offline', throughputPerS: 2517.99, latency: {}, batch: null },
  ]);
});
