import { formatLatency } from '../../lib/chart/format.ts';
import type { Percentile, Summary } from '../../lib/contract/summary.ts';
import { timers } from '../../lib/link/timer.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { partSummary, partsOf, timedOf } from '../result/timed-part.ts';
import { Section } from '../ui/section.tsx';
import { FigureTable } from './figure-table.tsx';
import type { SectionProps } from './section-props.ts';

/** Pre-processing, inference, post-processing and the whole, each by its own quantiles. */
export function SplitSection({ result, words, text, locale }: SectionProps) {
  const { split } = words.measuring;
  const stated = partsOf(result);
  if (stated.length < 2) return null;
  const figure = (percentile: Percentile | null) =>
    percentile === null ? null : formatLatency(percentile.valueMs, 'ms', locale).figure;
  const interval = ({ p50 }: Summary) =>
    p50.lowMs === null || p50.highMs === null
      ? null
      : `${figure({ ...p50, valueMs: p50.lowMs })}–${figure({ ...p50, valueMs: p50.highMs })}`;
  const rows = timers.flatMap((part) => {
    const summary = partSummary(result, timedOf(result), part);
    if (!summary) return [];
    const { p50, p90, p99, count } = summary;
    return {
      name: text.domain.timers[part],
      strong: part === timedOf(result),
      cells: [figure(p50), interval(summary), figure(p90), figure(p99), formatCount(count, locale)],
    };
  });
  return (
    <Section title={split.title} note={split.note}>
      <FigureTable
        head={[split.part, split.p50, split.interval, split.p90, split.p99, split.samples]}
        rows={rows}
        none={text.domain.notStated}
      />
      <p className="mt-2 text-ink2 text-small">{split.unit}</p>
    </Section>
  );
}
