import type { Sort } from '../../lib/link/sort.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import type { TableContext } from './row-context.ts';

/** What a sort announces that the rows are ordered by: "Latency p50, inference". */
export function sortedName(
  { key }: Sort,
  { text, q, timer, metric }: Pick<TableContext, 'text' | 'q' | 'timer' | 'metric'>,
): string {
  const { columns } = text.explore;
  switch (key) {
    case 'lat':
      return text.domain.timed(text.domain.latencyOf(text.domain.statistics[q] ?? q), timer);
    case 'acc':
      return metricLabel(metric, text);
    case 'dev':
      return columns.device;
    case 'model':
      return columns.model;
    case 'fw':
      return columns.runtime;
    default:
      return text.table.names[key];
  }
}
