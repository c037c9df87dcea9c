import { formatFigure, percentFigure } from '../../lib/chart/format.ts';
import { formatMeasure, unitName } from '../../lib/chart/measure.ts';
import { quantityMeasures } from '../../lib/chart/range-unit.ts';
import { accuracyOf } from '../../lib/link/accuracy-of.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { Missing } from './missing.tsx';
import type { PointColumn } from './point-column.ts';
import { type MeasuredColumn, measuredValue } from './row-context.ts';

/** Throughput, accuracy, energy, power, sizes, placement: one unit a column. */
export const figureColumns: readonly PointColumn[] = [
  {
    id: 'thr',
    head: ({ text }) => <span title={text.table.names.thr}>{text.table.heads.thr}</span>,
    cell: ({ throughputPerS }, { text, locale }) =>
      throughputPerS === null ? (
        <Missing>{text.domain.none}</Missing>
      ) : (
        formatFigure(throughputPerS, locale)
      ),
    words: ({ throughputPerS }, { text, locale }) =>
      throughputPerS === null
        ? null
        : `${formatFigure(throughputPerS, locale)}${text.domain.itemsPerSecond}`,
  },
  {
    id: 'acc',
    head: ({ text, metric }) => text.explore.columns.accuracy(metricLabel(metric, text)),
    cell: (point, { text, locale, metric }) => {
      const accuracy = accuracyOf(point, metric);
      if (accuracy !== null) return percentFigure(accuracy.value, locale);
      const why = point.noAccuracyReason ?? text.domain.speedOnly;
      return <Missing title={why}>{text.domain.none}</Missing>;
    },
  },
  measuredColumn('energy'),
  measuredColumn('power'),
  measuredColumn('mem'),
  measuredColumn('size'),
  {
    id: 'place',
    head: ({ text }) => <span title={text.table.names.place}>{text.table.heads.place}</span>,
    cell: ({ placement }, { text, locale }) =>
      placement === null ? (
        <Missing>{text.domain.notStated}</Missing>
      ) : (
        percentFigure(placement, locale)
      ),
    words: ({ placement }, { text, locale }) =>
      placement === null
        ? null
        : `${text.table.heads.place.replace(/[,，] ?%$/, '')} ${percentFigure(placement, locale)} %`,
  },
];

/** How many samples the figures of a row stand on. */
export const samplesColumn: PointColumn = {
  id: 'samples',
  head: ({ text }) => text.explore.columns.samples,
  cell: ({ samples, outcome }, { text, locale }) => {
    if (samples !== null) return formatCount(samples, locale);
    return <Missing>{outcome === 'ok' ? text.domain.notStated : text.domain.none}</Missing>;
  },
};

function measuredColumn(id: MeasuredColumn): PointColumn {
  return {
    id,
    head: ({ text, units, locale }) => (
      <span
        title={text.table.names[id]}
      >{`${text.table.heads[id]}, ${unitName(units[id], locale)}`}</span>
    ),
    cell: (point, { text, units, locale }) => {
      const value = measuredValue(point, id);
      if (value !== null)
        return formatMeasure(value, quantityMeasures[id], units[id], locale).figure;
      const failed = point.outcome !== 'ok';
      return <Missing>{failed ? text.domain.none : text.domain.notStated}</Missing>;
    },
    words: (point, { text, locale }) => {
      const value = measuredValue(point, id);
      if (value === null) return null;
      return `${text.table.heads[id]} ${formatMeasure(value, quantityMeasures[id], 'auto', locale).text}`;
    },
  };
}
