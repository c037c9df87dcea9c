import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeHistogram } from '../../codec/histogram.ts';
import { summarize } from '../../stats/summary.ts';
import { summarizeMany } from './summarize-many.ts';

const run = fc.array(fc.integer({ min: 1000, max: 50_000_000 }), {
  minLength: 500,
  maxLength: 600,
});

test('figures from histograms are those of the samples, as far as buckets tell', () => {
  fc.assert(
    fc.property(fc.array(run, { minLength: 4, maxLength: 6 }), (runs) => {
      const exact = summarize(runs);
      const stored = runs.map((samples) => ({
        summary: summarize([samples]),
        histogram: encodeHistogram(samples),
      }));
      const many = summarizeMany(stored);
      expect(many).toMatchObject({
        version: exact.version,
        count: exact.count,
        intervalOf: exact.intervalOf,
        minMs: exact.minMs,
        maxMs: exact.maxMs,
        runMediansMs: exact.runMediansMs,
      });
      expect(many.meanMs).toBeCloseTo(exact.meanMs, 6);
      for (const q of ['p50', 'p90', 'p95', 'p99'] as const) {
        const [ours, theirs] = [many[q], exact[q]];
        // A run of few correlated samples may not state a tail that all runs together do.
        if (!ours) continue;
        if (!theirs) throw new Error(`${q} is stated by every run, but not by all together`);
        expect(Math.abs(ours.valueMs / theirs.valueMs - 1)).toBeLessThan(0.008);
        expect(Math.abs((ours.lowMs ?? 0) / (theirs.lowMs ?? 0) - 1)).toBeLessThan(0.008);
        expect(Math.abs((ours.highMs ?? 0) / (theirs.highMs ?? 0) - 1)).toBeLessThan(0.008);
      }
    }),
    { numRuns: 5 },
  );
});

test('without runs there is nothing to summarise', () => {
  expect(() => summarizeMany([])).toThrow(RangeError);
});
