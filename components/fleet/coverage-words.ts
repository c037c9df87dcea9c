import { formatLatency } from '../../lib/chart/format.ts';
import type { CoverageCell } from '../../lib/contract/coverage.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';

/** What became of one cell, in words: "p50 8.02 ms, measured 2026-11-20", "not possible: ...". */
export function coverageWords(cell: CoverageCell, locale: Locale): string {
  const { coverage } = pageWords(locale).devices;
  const { state, p50Ms, measuredAt, reason } = cell;
  const p50 = p50Ms === null ? '' : formatLatency(p50Ms, 'ms', locale).text;
  const day = measuredAt === null ? '' : formatDay(measuredAt);
  switch (state) {
    case 'measured':
      return coverage.measured(p50, day);
    case 'stale': {
      const stale = coverage.stale(p50, day);
      return reason === null ? stale : coverage.staleForGood(stale, reason);
    }
    case 'failed':
      return reason === null ? coverage.failedPlain : coverage.failed(reason);
    case 'impossible':
      return reason === null ? coverage.impossiblePlain : coverage.impossible(reason);
    default:
      return coverage[state];
  }
}
