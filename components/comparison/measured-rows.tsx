import type { ReactNode } from 'react';
import { formatLatency, formatShare } from '../../lib/chart/format.ts';
import type { Result } from '../../lib/contract/result.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import { formatCount, formatMoment } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import { remarkMeaning, remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { latencyRange } from '../result/latency-range.ts';
import { Badge } from '../ui/badge.tsx';
import type { SideRow } from './side-table.tsx';

/** What was measured on both sides, remarks included: a doubt travels with its figure. */
export function measuredRows(
  a: Result,
  b: Result,
  { comparison: { rows, open } }: PageWords,
  text: Words,
  locale: Locale,
): SideRow[] {
  const missing = <span className="text-ink3">{text.domain.none}</span>;
  const row = (name: string, of: (result: Result) => ReactNode): SideRow => ({
    name,
    a: of(a) ?? missing,
    b: of(b) ?? missing,
    differs: false,
  });
  return [
    row(rows.p50, ({ summary }) =>
      summary ? formatLatency(summary.p50.valueMs, 'auto', locale).text : null,
    ),
    row(rows.spread, ({ summary }) =>
      summary?.p5Ms != null && summary.p95WhiskerMs !== null
        ? latencyRange(summary.p5Ms, summary.p95WhiskerMs, locale).text
        : null,
    ),
    row(rows.p99, ({ summary }) =>
      summary?.p99 ? formatLatency(summary.p99.valueMs, 'auto', locale).text : null,
    ),
    row(rows.processes, ({ summary }) =>
      summary ? formatCount(summary.runMediansMs.length, locale) : null,
    ),
    row(rows.samples, ({ summary }) => (summary ? formatCount(summary.count, locale) : null)),
    row(rows.accuracy, ({ accuracy: [first] }) =>
      first ? `${metricLabel(first.metric, text)} ${formatShare(first.value, locale)}` : null,
    ),
    row(rows.remarks, ({ remarks }) =>
      remarks.length === 0 ? null : (
        <span className="flex flex-wrap gap-1.5">
          {remarks.map((remark) => (
            <Badge key={remark.code} tone="remark" wraps title={remarkMeaning(remark, text)}>
              {remarkName(remark, text)}
            </Badge>
          ))}
        </span>
      ),
    ),
    row(rows.measuredAt, ({ finishedAt }) => (finishedAt ? formatMoment(finishedAt) : null)),
    row(rows.result, ({ id }) => (
      <a href={`/r/${id}`} className="text-accent hover:underline">
        {open}
      </a>
    )),
  ];
}
