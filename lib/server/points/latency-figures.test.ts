import { expect, test } from 'vitest';
import { summarize } from '../../stats/summary.ts';
import { latencyFigures } from './latency-figures.ts';

const samples = Array.from({ length: 200 }, (_, i) => 1_000_000 + i * 1000);

test('a point states what its summary states', () => {
  const summary = summarize([samples]);
  expect(latencyFigures(summary)).toMatchObject({ minMs: 1, maxMs: 1.199, p50Ms: 1.099 });
  expect(latencyFigures(null)).toMatchObject({ minMs: null, maxMs: null, p50Ms: null });
});

test('of calls that were timed together only the median and the mean are stated', () => {
  const summary = summarize([samples], { callsPerSample: 40 });
  expect(latencyFigures(summary)).toMatchObject({
    minMs: null,
    p50Ms: 1.099,
    p90Ms: null,
    maxMs: null,
    spread: null,
  });
  expect(latencyFigures(summary).meanMs).toBeCloseTo(1.0995, 6);
});

test('an interval is one over processes: the samples of a single one say nothing of the next', () => {
  expect(latencyFigures(summarize([samples])).p50Interval).toBeNull();
  const runs = [0, 10, 20, 30, 40].map((shift) => samples.map((ns) => ns + shift * 1000));
  expect(latencyFigures(summarize(runs)).p50Interval).toEqual({ lowMs: 1.099, highMs: 1.139 });
});
