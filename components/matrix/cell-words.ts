import { unitName } from '../../lib/chart/measure.ts';
import {
  type MatrixData,
  type MatrixPlan,
  stateWords,
} from '../../lib/export/pictures/matrix-plan.ts';
import type { MatrixCell } from '../../lib/link/matrix.ts';
import { remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { rowName } from '../point-table/columns.ts';

/** All that a cell says: which device and model, its best row with its doubts, how many others. */
export function cellWords(
  cell: MatrixCell,
  names: { device: string; column: string },
  plan: MatrixPlan,
  { view, locale }: MatrixData,
  text: Words,
): string {
  const { domain, table } = text;
  const head = `${names.device}, ${names.column}: `;
  const { best } = cell;
  if (best === null) {
    const state = stateWords(cell.state, text);
    return head + (cell.reason === null ? state : `${state}: ${cell.reason}`);
  }
  const { point, stated, kept } = best;
  const statistic =
    stated.statistic !== null && stated.statistic !== view.q
      ? `${domain.statistics[stated.statistic] ?? stated.statistic} `
      : '';
  return [
    `${head}${statistic}${plan.figureOf(stated.value)} ${unitName(plan.unit, locale)}`,
    rowName(point),
    kept === 'kept' ? null : table[kept],
    point.tier === 'measured' ? null : domain.tiers[point.tier],
    ...point.remarks.map((remark) => remarkName(remark, text)),
    cell.rows > 1 ? table.matrix.othersSaid(cell.rows - 1) : null,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
