import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64 } from '../codec/base64.ts';
import { encodeHistogram } from '../codec/histogram.ts';
import { encodeSamples } from '../codec/sample-stream.ts';
import type { LongWindow } from '../contract/stream.ts';
import { Summary } from '../contract/summary.ts';
import { median } from './percentile.ts';
import { summarizeHistogram } from './summarize-histogram.ts';
import { summarize } from './summary.ts';

/** One interval a second for each list of samples; `last` are those of the last third. */
function windowOf(seconds: readonly (readonly number[])[]): LongWindow {
  return {
    intervalMs: 1000,
    count: seconds.flat().length,
    intervals: seconds.flatMap((samples, i) =>
      samples.length === 0
        ? []
        : [
            {
              startMs: i * 1000,
              count: samples.length,
              minNs: Math.min(...samples),
              maxNs: Math.max(...samples),
              sumNs: samples.reduce((sum, ns) => sum + ns, 0),
              p50Ns: median(samples),
              histogram: toBase64(encodeHistogram(samples)),
            },
          ],
    ),
    blockMediansNs: [],
    first: encodeSamples(seconds[0] ?? [], 1),
    last: encodeSamples(seconds.slice(Math.ceil((2 * seconds.length) / 3)).flat(), 1),
  };
}

const second = fc.array(fc.integer({ min: 1000, max: 1e8 }), { minLength: 1, maxLength: 120 });
const near = (value: number, truth: number) =>
  expect(Math.abs(value / truth - 1)).toBeLessThanOrEqual(1 / 128);

test('figures are those of the samples of the last third, to the stated resolution', () => {
  const six = fc.array(second, { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(six, (seconds) => {
      const samples = seconds.slice(4).flat();
      const summary = summarizeHistogram(windowOf(seconds));
      const exact = summarize([samples]);
      expect(summary && Summary.parse(summary)).toEqual(summary);
      expect(summary).toMatchObject({
        count: exact.count,
        effectiveCount: exact.effectiveCount,
        minMs: exact.minMs,
        maxMs: exact.maxMs,
        meanMs: expect.closeTo(exact.meanMs, 9),
      });
      near(summary?.p50.valueMs ?? 0, exact.p50.valueMs);
      for (const name of ['p50', 'p90', 'p95', 'p99'] as const) {
        const [coarse, fine] = [summary?.[name] ?? null, exact[name]];
        expect(coarse === null).toBe(fine === null);
        if (!coarse || !fine) continue;
        near(coarse.valueMs, fine.valueMs);
        expect(coarse.lowMs === null).toBe(fine.lowMs === null);
        expect(coarse.lowMs ?? 0).toBeLessThanOrEqual(fine.lowMs ?? 0);
        expect(coarse.highMs ?? 0).toBeGreaterThanOrEqual(fine.highMs ?? 0);
      }
    }),
  );
});

test('what came before the last third does not count', () => {
  const late = Array.from({ length: 100 }, (_, i) => 5e6 + i);
  const early = late.map((ns) => Math.floor(ns / 2));
  const summary = summarizeHistogram(windowOf([early, early, early, early, late, late]));
  near(summary?.p50.valueMs ?? 0, 5);
  expect(summary?.minMs).toBe(5);
});

test('outliers are counted and stay in', () => {
  const samples = [...Array.from({ length: 200 }, (_, i) => 5e6 + 1e4 * (i % 40)), 9e8, 9e8];
  const summary = summarizeHistogram(windowOf([samples]));
  expect(summary).toMatchObject({ outliers: 2, maxMs: 900 });
  expect(summary?.dispersion).toBeCloseTo(summarize([samples]).dispersion, 1);
});

test('calls that were timed together have a median only; no samples have none', () => {
  const samples = Array.from({ length: 400 }, (_, i) => 5e6 + (i % 7));
  expect(summarizeHistogram(windowOf([samples]), { callsPerSample: 4 })).toMatchObject({
    callsPerSample: 4,
    p90: null,
    p95WhiskerMs: null,
  });
  expect(summarizeHistogram(windowOf([]))).toBeNull();
});
