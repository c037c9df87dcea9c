import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../scripts/testing/shared-file.ts';
import { summarize } from '../stats/summary.ts';
import { readImport } from './read-import.ts';

test('times are nanoseconds in their order, the accuracy is over all images that were run', () => {
  const text = '0.1056\n0.087\n2.1\nAccuracy: 80.00% \n';
  const [read] = readImport([{ name: 'raw/last_results_B0.csv', text }], 'auto');
  expect(read?.results[0]).toMatchObject({
    model: { name: 'EfficientNet-B0' },
    precision: 'fp32',
    runs: [{ samplesNs: [105_600_000, 87_000_000, 2_100_000_000] }],
    accuracy: [{ value: 0.8, correct: 4, total: 5, dataSet: 'imagenetv2-mf@5' }],
    remarks: [{ code: 'device_inferred' }],
  });
});

test('a line that is no time is named', () => {
  const text = '0.1056\nfast\nAccuracy: 80.00%\n';
  const read = () => readImport([{ name: 'last_results_B0.csv', text }], 'auto');
  expect(read).toThrow('last_results_B0.csv, line 2: "fast" is no time in seconds');
});

const files = [
  ['B0.csv', 'EfficientNet-B0', null],
  ['B0_trt_FP16.csv', 'EfficientNet-B0', 'fp16'],
  ['B3.csv', 'EfficientNet-B3', null],
  ['B3_trt_FP16.csv', 'EfficientNet-B3', 'fp16'],
  ['B0.txt', 'EfficientNet-B0', null],
  ['trt_FP16_B0.txt', 'EfficientNet-B0', 'fp16'],
  ['B3.txt', 'EfficientNet-B3', null],
  ['trt_FP16_B3.txt', 'EfficientNet-B3', 'fp16'],
] as const;

test.skipIf(!hasShared)('the eight real files: every figure equals its published row', () => {
  const given = files.map(([name]) => sharedFile(`reference/tryolabs-raw/last_results_${name}`));
  const [read, ...more] = readImport(given, 'auto');
  expect(more).toEqual([]);
  const path = new URL('../../../shared/reference/tryolabs.json', import.meta.url);
  const rows: {
    model: string;
    precision: string | null;
    dataset: string | null;
    latency_ms_p50: number | null;
    latency_ms_max: number | null;
    samples: number | null;
    top1: number | null;
  }[] = JSON.parse(readFileSync(path, 'utf8'));
  for (const [i, [, model, precision]] of files.entries()) {
    const result = read?.results[i];
    const [accuracy] = result?.accuracy ?? [];
    const figures = summarize([result?.runs[0]?.samplesNs ?? []]);
    const row = rows.find(
      (one) => one.latency_ms_p50 === figures.p50.valueMs && one.samples === figures.count,
    );
    expect(row, files[i]?.[0]).toMatchObject({
      model,
      precision: precision ?? 'fp32',
      latency_ms_max: figures.maxMs,
      top1: Number(((accuracy?.value ?? 0) * 100).toFixed(2)),
    });
  }
  const counted = read?.results.map(({ accuracy: [one] }) => [one?.correct, one?.total]);
  expect(counted?.[3]).toEqual([6844, 10_000]);
  expect(counted?.[7]).toEqual([88, 103]);
  expect(read?.results[7]?.remarks.map(({ code }) => code)).toContain('subset_accuracy');
});
