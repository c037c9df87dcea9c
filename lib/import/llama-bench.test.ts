import { expect, test } from 'vitest';
import { hasShared, sharedFile } from '../../scripts/testing/shared-file.ts';
import { readImport } from './read-import.ts';

const tests = [
  {
    build_commit: 'abc1234',
    build_number: 7000,
    cpu_info: 'CPU One',
    gpu_info: '',
    backends: 'CPU',
    model_filename: 'models/tiny-q4.gguf',
    model_type: 'tiny Q4',
    n_threads: 4,
    n_prompt: 64,
    n_gen: 0,
    test_time: '2026-01-02T03:04:05Z',
    avg_ts: 320.5,
    samples_ns: [200_000_000, 199_000_000],
  },
];

test('samples are a run of whole tests, the mean rate is the throughput', () => {
  const [read] = readImport([{ name: 'out.json', text: JSON.stringify(tests) }], 'auto');
  expect(read?.tier).toBe('log');
  expect(read?.results[0]).toMatchObject({
    task: 'text-generation',
    device: { name: 'CPU One' },
    model: { name: 'tiny-q4 (pp64)' },
    runtime: { name: 'llama.cpp', version: 'b7000 (abc1234)' },
    executionProvider: 'cpu',
    threads: 4,
    throughputPerS: 320.5,
    runs: [{ samplesNs: [200_000_000, 199_000_000], startedAt: '2026-01-02T03:04:05.000Z' }],
  });
});

test('a test without a field of llama-bench is refused by its place', () => {
  const text = JSON.stringify([tests[0], { ...tests[0], avg_ts: 'fast' }]);
  const read = () => readImport([{ name: 'out.json', text }], 'llama-bench');
  expect(read).toThrow('out.json, 1.avg_ts: ');
});

test.skipIf(!hasShared).each([
  ['b1275', 'NVIDIA GeForce RTX 3090 Ti', 'cuda', [2410.974041, 130.965708]],
  ['b5163', 'NVIDIA GeForce RTX 4080', 'cuda', [7100.002165, 118.881588]],
])('what llama-bench %s wrote is what is read', (build, device, provider, rates) => {
  const name = `fixtures/tool-output/llama-bench-${build}-json.txt`;
  const [read] = readImport([sharedFile(name)], 'auto');
  expect(read?.results.map(({ throughputPerS }) => throughputPerS)).toEqual(rates);
  for (const result of read?.results ?? []) {
    expect(result).toMatchObject({ device: { name: device }, executionProvider: provider });
    expect(result.runs[0]?.samplesNs).toHaveLength(5);
  }
});
