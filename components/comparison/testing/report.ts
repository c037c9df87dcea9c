import type { Comparison, ComparisonReport } from '../../../lib/contract/comparison.ts';
import { testCell } from '../../../lib/contract/testing/cell.ts';

/** A comparison of five interleaved runs a side that found B 2.5 times slower. */
export function makeComparison(given: Partial<Comparison> = {}): Comparison {
  return {
    grade: 'interleaved',
    verdict: 'slower',
    obstacles: [],
    differs: ['precision'],
    statistic: 'p50',
    ratio: { value: 2.5, low: 2.46, high: 2.53, coverage: 0.968 },
    p: 0.008,
    margin: 0.03,
    noise: null,
    leftOut: { a: [], b: [] },
    runMediansMs: { a: [10, 10.1, 10.2, 10, 10.1], b: [25, 25.1, 25.3, 25.2, 25] },
    answers: null,
    ...given,
  };
}

/** Its report, two precisions of one model on one device. */
export function makeReport(given: Partial<ComparisonReport> = {}): ComparisonReport {
  const device = { slug: 'rpi4', name: 'Raspberry Pi 4' };
  const measuredAt = '2026-11-03T14:20:00.000Z';
  return {
    id: '0199b7c4-8e21-7000-8000-0123456789aa',
    kind: 'ab',
    order: 'abbabaabba',
    a: { resultId: '0199b7c4-8e21-7000-8000-0123456789ab', cell: testCell(), device, measuredAt },
    b: {
      resultId: '0199b7c4-8e21-7000-8000-0123456789ac',
      cell: testCell({ precision: 'int8' }),
      device,
      measuredAt,
    },
    comparison: makeComparison(),
    ...given,
  };
}
