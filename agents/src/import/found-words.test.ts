import { expect, test } from 'vitest';
import { ImportFile, type ImportFileInput } from '../../../lib/contract/import.ts';
import { foundLines } from './found-words.ts';

const lineOf = (figures: Partial<ImportFileInput['results'][number]>) => {
  const result = {
    task: 'image-classification',
    device: { name: 'Board X' },
    model: { name: 'Net 1' },
    runtime: { name: 'Engine' },
    ...figures,
  };
  const file = { schema: 'inferometer-results/1', tier: 'log', source: { label: 'lab' } };
  return foundLines(ImportFile.parse({ ...file, results: [result] }))[1];
};

test.each([
  [{ latency: { minMs: 1, p90Ms: 3, p99Ms: 4, maxMs: 9 } }, 'p90 3 ms'],
  [{ latency: { minMs: 7.85, maxMs: 8, meanMs: 7.9 } }, 'mean 7.9 ms'],
  [{ latency: { unstatedMs: 2.67 } }, 'statistic not stated, 2.67 ms'],
  [{ latency: { minMs: 1 } }, 'min 1 ms'],
  [{ throughputPerS: 12 }, '12 per second'],
  [{ runs: [{ samplesNs: [1e6, 3e6, 2e6] }] }, 'p50 2 ms of 3 samples'],
])('a result is told by the figure that it is read for: %j', (figures, said) => {
  expect(lineOf(figures)).toBe(`  Net 1 · Engine · Board X  ${said}`);
});
