import fc from 'fast-check';
import { expect, test } from 'vitest';
import { median } from '../stats/percentile.ts';
import { decimate, elapsedSeconds, runningMedian } from './trace.ts';
import { traceSeries } from './trace-series.ts';

const samples = fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 120 });
const odd = fc.integer({ min: 0, max: 12 }).map((n) => 2 * n + 1);

test('the running median is the median of the samples around each', () => {
  fc.assert(
    fc.property(samples, odd, (values, window) => {
      const half = (window - 1) / 2;
      const expected = values.map((_, i) =>
        median(values.slice(Math.max(0, i - half), i + half + 1)),
      );
      expect(Array.from(runningMedian(values, window))).toEqual(expected);
    }),
  );
});

test('thinning keeps the order, both ends and every extreme, and never more than four a column', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 20 }), (values, columns) => {
      const kept = decimate(values, columns);
      expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
      expect(kept.length).toBeLessThanOrEqual(Math.max(columns * 4, 0));
      if (values.length === 0) return;
      const shown = kept.map((i) => values[i] ?? 0);
      expect(Math.max(...shown)).toBe(Math.max(...values));
      expect(Math.min(...shown)).toBe(Math.min(...values));
      expect(kept[0]).toBe(0);
      expect(kept.at(-1)).toBe(values.length - 1);
    }),
  );
});

test('time is the sum of what was timed', () => {
  expect(Array.from(elapsedSeconds([5e8, 1e9, 25e7]))).toEqual([0.5, 1.5, 1.75]);
});

test('a trace holds columns of one length and a domain that never collapses', () => {
  const nanoseconds = fc.array(fc.integer({ min: 0, max: 1e10 }), { minLength: 1, maxLength: 90 });
  fc.assert(
    fc.property(nanoseconds, fc.integer({ min: 5, max: 50 }), (values, columns) => {
      const trace = traceSeries(values, columns);
      if (!trace) throw new Error('there were samples');
      const { seconds, medians, indices, domain } = trace;
      expect(medians).toHaveLength(trace.values.length);
      expect(seconds).toHaveLength(indices.length);
      expect(domain.high).toBeGreaterThan(domain.low);
      expect(domain.low).toBeGreaterThanOrEqual(0);
      const above = trace.values.filter((value) => value > domain.high).length;
      expect(above).toBeLessThanOrEqual(trace.beyond);
    }),
  );
  expect(traceSeries([], 100)).toBeNull();
  expect(traceSeries([2e6, 2e6], 100)?.domain.low).toBeLessThan(2);
});
