import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Summary } from '../contract/summary.ts';
import { effectiveCount, rankCorrelation } from './autocorrelation.ts';
import { exactRanks } from './order-interval.ts';
import { ascending, atRank } from './percentile.ts';
import { summarize } from './summary.ts';

const run = fc.array(fc.integer({ min: 1, max: 1e10 }), { minLength: 1, maxLength: 120 });
const runs = fc.array(run, { minLength: 1, maxLength: 7 });

/** 1..n ms, lowest and highest in turn, so that neighbours are not alike. */
const scattered = (n: number) =>
  Array.from({ length: n }, (_, i) => (i % 2 ? n - (i - 1) / 2 : i / 2 + 1) * 1e6);

test('a summary fits the contract and its figures are in order', () => {
  fc.assert(
    fc.property(runs, (runsNs) => {
      const summary = summarize(runsNs);
      expect(Summary.parse(summary)).toEqual(summary);
      const { p50, p90, p95, p99 } = summary;
      const figures = [summary.minMs, p50, p90, p95, p99, summary.maxMs].flatMap((figure) =>
        figure === null ? [] : [typeof figure === 'number' ? figure : figure.valueMs],
      );
      expect(figures).toEqual([...figures].sort((a, b) => a - b));
      for (const figure of [p50, p90, p95, p99]) {
        if (!figure) continue;
        expect(figure.lowMs ?? figure.valueMs).toBeLessThanOrEqual(figure.valueMs);
        expect(figure.highMs ?? figure.valueMs).toBeGreaterThanOrEqual(figure.valueMs);
      }
    }),
  );
});

test('every percentile is one of the samples, and the order inside a run does not move it', () => {
  fc.assert(
    fc.property(runs, (runsNs) => {
      const summary = summarize(runsNs);
      const reversed = summarize(runsNs.map((samples) => [...samples].reverse()));
      expect(runsNs.flat().map((ns) => ns / 1e6)).toContain(summary.p50.valueMs);
      expect(reversed.p50.valueMs).toBe(summary.p50.valueMs);
      expect(reversed.runMediansMs).toEqual(summary.runMediansMs);
    }),
  );
});

test('twice the time is twice every figure', () => {
  const samples = scattered(400);
  const once = summarize([samples]);
  const twice = summarize([samples.map((ns) => 2 * ns)]);
  expect(twice.p99?.valueMs).toBeCloseTo(2 * (once.p99?.valueMs ?? 0), 9);
  expect(twice.meanMs).toBeCloseTo(2 * once.meanMs, 9);
  expect(twice.dispersion).toBeCloseTo(once.dispersion, 12);
});

test('a percentile with an unbounded interval is not stated', () => {
  expect(summarize([scattered(35)]).p90).toBeNull();
  expect(summarize([scattered(100)]).p90).not.toBeNull();
  expect(summarize([scattered(100)]).p99).toBeNull();
  expect(summarize([scattered(1000)]).p99).not.toBeNull();
});

test('a whisker needs 72 samples', () => {
  expect(summarize([scattered(71)])).toMatchObject({ p5Ms: null, p95WhiskerMs: null });
  expect(summarize([scattered(72)])).toMatchObject({ p5Ms: 4, p95WhiskerMs: 69 });
});

test('five samples have a median without an interval', () => {
  expect(summarize([scattered(5)]).p50).toEqual({ valueMs: 3, lowMs: null, highMs: null });
});

test('with four runs the interval is over the medians of the runs', () => {
  const shifted = [0, 5e6, 1e6, 2e6].map((shift) => scattered(99).map((ns) => ns + shift));
  const summary = summarize(shifted);
  expect(summary.runMediansMs).toEqual([50, 55, 51, 52]);
  expect(summary.p50).toMatchObject({ lowMs: 50, highMs: 55 });
});

test('with runs too short for p95 of their own the result states none', () => {
  const short = Array.from({ length: 5 }, () => scattered(60));
  expect(summarize(short).p90).not.toBeNull();
  expect(summarize(short).p95).toBeNull();
});

test('outliers are counted and stay in', () => {
  const samples = [...scattered(100), 1e12];
  expect(summarize([samples])).toMatchObject({ outliers: 1, count: 101, maxMs: 1e6 });
});

test('no run and an empty run are refused', () => {
  expect(() => summarize([])).toThrow(RangeError);
  expect(() => summarize([[1], []])).toThrow(RangeError);
});

test('of calls that were timed together only the median is stated', () => {
  const single = summarize([scattered(1000)]);
  const together = summarize([scattered(1000)], { callsPerSample: 16 });
  expect(together).toEqual({
    ...single,
    callsPerSample: 16,
    p5Ms: null,
    p95WhiskerMs: null,
    p90: null,
    p95: null,
    p99: null,
  });
  expect(together.p50.lowMs).not.toBeNull();
});

test('the summary says what the interval of its median is about', () => {
  const runs = (count: number) => Array.from({ length: count }, () => scattered(60));
  expect(summarize(runs(3)).intervalOf).toBe('samples');
  expect(summarize(runs(4)).intervalOf).toBe('runs');
  expect(summarize(runs(4)).version).toBe(3);
});

const trace = new URL(
  '../../../shared/fixtures/tool-output/trtexec-2022-09-trex-resnet-a100-fp16.timing.json.txt',
  import.meta.url,
);

test.skipIf(!existsSync(trace))(
  'a real correlated trace has the interval of method.md A5.5',
  () => {
    const rows: { latencyMs?: number; computeMs: number }[] = JSON.parse(
      readFileSync(trace, 'utf8'),
    );
    const samples = rows.map((row) => Math.round(row.computeMs * 1e6));
    expect(samples).toHaveLength(3698);
    const rho = rankCorrelation([samples]);
    expect(rho).toBeCloseTo(0.671, 3);
    expect(effectiveCount(samples.length, rho)).toBeCloseTo(728, 0);
    const { p50, p90, p99 } = summarize([samples]);
    expect(p50).toEqual({ valueMs: 0.862183, lowMs: 0.861328, highMs: 0.862183 });
    expect(p90).toMatchObject({ lowMs: 0.86731, highMs: 0.868347 });
    expect(p99).toMatchObject({ lowMs: 0.870361, highMs: 0.871582 });
    const uncorrected = atRank(ascending(samples), exactRanks(samples.length, 0.5).low ?? 0);
    expect(uncorrected).toBe(862_061);
  },
);
