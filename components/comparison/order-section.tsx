import { formatLatency, unitFor } from '../../lib/chart/format.ts';
import { assignSeries, otherSeries } from '../../lib/chart/palette.ts';
import { orderedRuns, runOrderScene } from '../../lib/chart/run-order.ts';
import { approximateWidth } from '../../lib/chart/text-width.ts';
import type { Comparison, ComparisonReport } from '../../lib/contract/comparison.ts';
import type { Locale } from '../../lib/text/locale.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import { StaticScene } from '../charts/static-scene.tsx';
import { Section } from '../ui/section.tsx';

/** Every process of both sides in the order in which they ran, on one log axis. */
export function OrderSection({
  report,
  comparison,
  words: { comparison: words },
  locale,
}: {
  report: ComparisonReport;
  comparison: Comparison;
  words: PageWords;
  locale: Locale;
}) {
  const { runMediansMs } = comparison;
  const { runs, inOrder } = orderedRuns(report.order, runMediansMs);
  if (runs.length === 0) return null;
  const known = assignSeries([
    { runtime: report.a.cell.runtime },
    { runtime: report.b.cell.runtime },
  ]);
  const seriesOf = (slug: string) => known[slug] ?? otherSeries;
  const title = inOrder ? words.order : words.notInOrder;
  return (
    <Section title={title} note={words.orderNote(runs.length)}>
      <StaticScene
        name="run-order"
        title={title}
        summary={words.orderSummary(
          mediansText(runMediansMs.a, locale),
          mediansText(runMediansMs.b, locale),
        )}
        draw={(width) =>
          runOrderScene({
            runs,
            series: {
              a: seriesOf(report.a.cell.runtime.slug),
              b: seriesOf(report.b.cell.runtime.slug),
            },
            letter: words.side,
            axis: words.axis,
            faster: words.fasterEnd,
            width,
            locale,
            measure: approximateWidth,
          })
        }
      />
    </Section>
  );
}

function mediansText(medians: readonly number[], locale: Locale): string {
  const unit = unitFor(Math.max(...medians, 0));
  return medians.map((ms) => formatLatency(ms, unit, locale).text).join(', ');
}
