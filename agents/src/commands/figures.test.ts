import { expect, test } from 'vitest';
import { encodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { cellFigures } from './figures.ts';
import { manyLines } from './words.ts';

const id = '01900000-0000-7000-8000-000000000001';
const stream = (ns: number, count = 100) =>
  encodeSamples(
    Array.from({ length: count }, (_, i) => ns + (i % 3)),
    1,
  );

function latency(index: number, change: Partial<RunReport> = {}): RunReport {
  return {
    ...sampleReport(id, index, 1),
    streams: { infer: stream(2_000_000), pre: stream(500_000), post: stream(100_000) },
    window: {
      wallNs: 1_000_000_000,
      items: 300,
      inFlight: 1,
      callsPerSample: 1,
      callPath: 'session.run',
    },
    ...change,
  };
}

test('every timed part has a summary of its own samples, and throughput is measured', () => {
  const figures = cellFigures([latency(0), latency(1)]);
  expect(figures.summary?.p50.valueMs).toBeCloseTo(2, 3);
  expect(figures.regions.total?.p50.valueMs).toBeCloseTo(2.6, 3);
  expect(figures.regions.pre?.p50.valueMs).toBeCloseTo(0.5, 3);
  expect(figures.regions.post?.p50.valueMs).toBeCloseTo(0.1, 3);
  expect(figures.throughputPerS).toBe(300);
});

test('a rejected run makes no figure, and is told', () => {
  const rejected = latency(0, {
    status: 'rejected',
    failure: { phase: 'warm-up', message: 'too short' },
    streams: { infer: stream(9_000_000), pre: null, post: null },
  });
  const alone = cellFigures([rejected]);
  expect(alone).toMatchObject({ summary: null, throughputPerS: null, start: [] });
  expect(alone.failures).toEqual(['latency, warm-up: too short (rejected)']);
  const both = [rejected, latency(1, { remeasures: 0 })];
  expect(cellFigures(both).summary?.p50.valueMs).toBeCloseTo(2, 3);
});

test('the range of five medians is no 95 % interval, and says what it is', () => {
  const text = (runs: number) => {
    const reports = Array.from({ length: runs }, (_, index) => latency(index));
    return manyLines(reports, cellFigures(reports))[0];
  };
  expect(text(1)).toMatch(/\(95 % interval 2 ms to 2 ms over its samples\)$/);
  expect(text(5)).toMatch(/\(93\.8 % interval 2 ms to 2 ms over the medians of 5 runs\)$/);
});

test('a part that one run has not timed is not stated for the others', () => {
  const streams = { infer: stream(2_000_000), pre: null, post: null };
  const figures = cellFigures([latency(0), latency(1, { streams })]);
  expect(figures.summary).not.toBeNull();
  expect(figures.regions).toEqual({ pre: null, post: null, total: null });
});

test('the time of a request among others is not called a latency', () => {
  const alone = latency(0);
  const crowd = [{ ...alone, cell: { ...alone.cell, scenario: 'Offline' as const } }];
  expect(manyLines(crowd, cellFigures(crowd))[0]).toMatch(/^ {2}request {3}p50 2/);
  expect(manyLines([alone], cellFigures([alone]))[0]).toMatch(/^ {2}latency {3}p50 2/);
});

test('starts are those of cold-start runs where there are some', () => {
  const start = (index: number, ms: number): RunReport => ({
    ...sampleReport(id, index, 1),
    kind: 'cold-start',
    streams: null,
    warmup: null,
    startup: {
      spawnNs: ms * 1e6,
      runtimeLoadNs: ms * 1e6,
      modelLoadNs: ms * 1e6,
      firstInferenceNs: ms * 1e6,
      pageCache: 'warm',
    },
  });
  const reports = [latency(0), start(1, 10), start(2, 30), start(3, 20)];
  const figures = cellFigures(reports);
  expect(figures.start).toMatchObject([
    { kind: 'cold-process', processes: 3, toFirstResult: { medianMs: 80, maxMs: 120 } },
  ]);
  expect(manyLines(reports, figures).join('\n')).toContain('start     80 ms');
});

test('metrics that are no counts have their own interval, and a peak is the largest', () => {
  const accuracy: RunReport['accuracy'] = {
    dataSet: 'scenes-160@1000',
    subsetSha256: 'ab'.repeat(32),
    preprocessing: 'x',
    total: 1000,
    correct: {},
    scores: { 'map50-95': { value: 0.5, low: 0.45, high: 0.55 } },
    skipped: 0,
    skippedNames: [],
    chance: null,
    commonest: null,
    answers: null,
  };
  const peak = (peakBytes: number) => ({ peakBytes, baselineBytes: null, scope: 'VmHWM' });
  const reports: RunReport[] = [
    { ...latency(0), accuracy },
    { ...latency(1), memory: peak(5 * 2 ** 20) },
    { ...latency(2), memory: peak(7 * 2 ** 20) },
  ];
  const figures = cellFigures(reports);
  expect(figures.accuracy).toMatchObject([{ metric: 'map50-95', correct: null, low: 0.45 }]);
  const lines = manyLines(reports, figures).join('\n');
  expect(lines).toContain(
    '50.0 % (95 % interval 45.0 % to 55.0 %), 1000 images of scenes-160@1000',
  );
  expect(lines).toContain('peak 7 MiB');
});
