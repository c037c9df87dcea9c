import { expect, test } from 'vitest';
import { encodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { DeviceNoise } from '../../../lib/contract/comparison.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { resolvedCell } from '../../testing/resolved-cell.ts';
import { sampleReport } from '../../testing/sample-report.ts';
import { compareMeasured, type MeasuredSide } from './sides.ts';

const { environment } = sampleReport('', 0, 0);

/** Latency runs in plan order; null is one that was lost. */
function side(threads: number, mediansMs: readonly (number | null)[]): MeasuredSide {
  const resolved = resolvedCell(
    mediansMs.map(() => 'latency'),
    threads,
  );
  const reports = mediansMs.map((ms, index): RunReport => {
    const report = { ...sampleReport('', index, index), cell: resolved.cell };
    if (ms === null) return { ...report, status: 'failed', streams: null };
    const samples = Array.from({ length: 100 }, (_, i) => Math.round(ms * 1e6) + (i % 7) * 100);
    return { ...report, streams: { infer: encodeSamples(samples, 1), pre: null, post: null } };
  });
  return { resolved, reports };
}

const how = { order: 'abbabaabab', noise: null, otherNoise: null };
const steady = [10, 10.1, 10.05, 10.02, 10.08];

test('a verdict is about the runs that were measured, in the order that is left of them', () => {
  const whole = compareMeasured(side(0, steady), side(1, steady), environment, how);
  expect(whole).toMatchObject({ grade: 'interleaved', verdict: 'no relevant difference' });
  const order = 'aabbaabbaabbaabb';
  const eight = [...steady, ...steady].slice(0, 8);
  const lost = eight.map((ms, i) => (i === 2 || i === 3 ? null : ms));
  const run = compareMeasured(side(0, eight), side(1, lost), environment, { ...how, order });
  expect(run.verdict).toBe('not comparable');
  expect(run.obstacles).toMatchObject([
    { code: 'not_interleaved', detail: expect.stringContaining('aabbaaaabbaabb') },
  ]);
});

test('the larger noise of the two cells is the margin', () => {
  const noise = (share95: number): DeviceNoise => ({
    share95,
    repeats: 10,
    measuredAt: '2026-11-21T10:00:00.000Z',
    resultId: '01900000-0000-7000-8000-000000000001',
  });
  const both = { ...how, noise: noise(0.04), otherNoise: noise(0.09) };
  const found = compareMeasured(side(0, steady), side(1, steady), environment, both);
  expect(found.margin).toBe(0.09);
});
