import { formatLatency, percentFigure } from '../../lib/chart/format.ts';
import { formatMeasure } from '../../lib/chart/measure.ts';
import { measureOf } from '../../lib/export/pictures/front-axes.ts';
import type { RangeData, RangeLine, RangePlan } from '../../lib/export/pictures/range-plan.ts';
import { valueText } from '../../lib/export/said/range-words.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { missedInWords } from '../point-table/miss-cell.tsx';

/** What a line says when it is reached: identity, value, spread, misses, doubts (ux.md I5). */
export function spokenLine(
  line: RangeLine,
  plan: RangePlan,
  { locale, view }: RangeData,
  text: Words,
): string {
  const { point, stated, spread, miss } = line;
  const { domain, table, chart } = text;
  const statistic = stated.statistic && (domain.statistics[stated.statistic] ?? stated.statistic);
  const measure = measureOf[plan.quantity];
  const { unit } = plan.scene.axis;
  const figure = (value: number) => formatMeasure(value, measure, unit, locale).text;
  const few =
    line.kind === 'few' && point.samples !== null
      ? table.range.samples(formatCount(point.samples, locale))
      : null;
  const figures = [
    [statistic, valueText(line, plan, locale)].filter((part) => part !== null).join(' '),
    spread && `${chart.spread} ${figure(spread.low)}–${figure(spread.high)}`,
    few,
    miss && view.dl !== null
      ? `${percentFigure(miss.share, locale)} % ${table.above(formatLatency(view.dl, 'auto', locale).text)}: ${missedInWords(miss, { text, locale })}`
      : null,
    line.kept === 'kept' ? null : table[line.kept],
    point.tier === 'measured' ? null : domain.tiers[point.tier],
    point.referenceDevice ? domain.reference : null,
    ...point.remarks.map((remark) => remarkName(remark, text)),
  ];
  const name = [line.label.strong, line.label.rest].filter((part) => part !== '').join(' ');
  return `${name}: ${figures.filter((part) => part !== null).join(', ')}`;
}
