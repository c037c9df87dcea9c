import { formatLatency, formatShare } from '../../lib/chart/format.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { latencyRange } from '../result/latency-range.ts';
import { FieldList } from '../ui/field-list.tsx';
import { Section } from '../ui/section.tsx';
import type { SectionProps } from './section-props.ts';

/** How much the samples say: independent ones they are worth, spread, outliers, mean, extremes. */
export function WorthSection({ result, words, locale }: SectionProps) {
  const { worth } = words.measuring;
  const { summary } = result;
  if (!summary) return null;
  const { count, effectiveCount, dispersion, outliers, intervalOf } = summary;
  return (
    <Section title={worth.title}>
      <FieldList
        fields={[
          { name: worth.samples, value: formatCount(count, locale) },
          { name: worth.effective, value: formatCount(Math.round(effectiveCount), locale) },
          { name: worth.interval, value: worth.intervalOf[intervalOf] },
          { name: worth.spread, value: worth.ofMedian(formatShare(dispersion, locale)) },
          { name: worth.outliers, value: formatCount(outliers, locale) },
          { name: worth.mean, value: formatLatency(summary.meanMs, 'auto', locale).text },
          { name: worth.least, value: latencyRange(summary.minMs, summary.maxMs, locale).text },
        ]}
      />
    </Section>
  );
}
