import { formatMeasure, type Unit, unitName } from '../../chart/measure.ts';
import { rangeUnit } from '../../chart/range-unit.ts';
import { constraintsOf } from '../../link/constraints.ts';
import { type Matrix, type MatrixCell, matrixOf, positionIn } from '../../link/matrix.ts';
import { betterEnd } from '../../link/quantity.ts';
import type { Words } from '../../text/words.ts';
import { leftOutParts, quantityTitle } from '../said/range-words.ts';
import { measureOf } from './front-axes.ts';
import type { RangeData } from './range-plan.ts';

/** What the matrix is drawn from: the rows of the view, as the ranges are. */
export type MatrixData = Omit<RangeData, 'misses'>;

export interface MatrixPlan {
  matrix: Matrix;
  /** One unit for all cells. */
  unit: Unit;
  figureOf: (value: number) => string;
  /** Place of a value among all cells, 0 to 1; null where they do not differ. */
  positionOf: (value: number) => number | null;
  /** What is best in a cell, with its unit: "the lowest latency p50, ms". */
  best: string;
  /** What is shown, and which rows are never the best of a cell. */
  sentence: string;
}

/** Arranges the rows, chooses one unit, and says in a sentence what is shown. */
export function planMatrix(
  data: MatrixData,
  isFolded: (family: string) => boolean,
  text: Words,
): MatrixPlan {
  const { rows, view, locale } = data;
  const matrix = matrixOf(rows, data, isFolded);
  const values = matrix.devices.flatMap(({ slug }) =>
    matrix.columns.flatMap(({ id }) => matrix.cellOf(slug, id).best?.stated.value ?? []),
  );
  const measure = measureOf[view.x];
  const { unit } = rangeUnit(view.x, values, view.u, locale);
  return {
    matrix,
    unit,
    figureOf: (value) =>
      value > 0 || measure === 'share'
        ? formatMeasure(value, measure, unit, locale).figure
        : String(value),
    positionOf: positionIn(values, view.x === 'acc'),
    best: `${bestOf(data, text)}, ${unitName(unit, locale)}`,
    sentence: sentenceOf(data, matrix, unit, text),
  };
}

function bestOf(data: MatrixData, text: Words): string {
  const { lowest, highest } = text.table.matrix;
  const quantity = quantityTitle(data, text);
  return betterEnd[data.view.x] === 'low' ? lowest(quantity) : highest(quantity);
}

function sentenceOf(data: MatrixData, matrix: Matrix, unit: Unit, text: Words): string {
  const { view, rows, locale } = data;
  const words = text.table.matrix;
  const models = new Set(rows.map(({ model }) => model.slug)).size;
  const best = bestOf(data, text);
  const parts = leftOutParts(matrix.leftOut, text);
  return [
    words.shown(matrix.devices.length, models, best, unitName(unit, locale)),
    constraintsOf(view).length > 0 ? words.kept : null,
    rows.some(({ tier }) => tier === 'published') ? words.published : null,
    parts === null ? null : words.leftOut(parts),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** Why a cell has no figure, in a word or two. */
export function stateWords(state: MatrixCell['state'], { domain, table }: Words): string {
  switch (state) {
    case 'never':
      return table.matrix.never;
    case 'silent':
    case 'value':
      return table.matrix.silent;
    case 'wrong':
      return table.matrix.wrong;
    case 'rejected':
      return domain.rejected;
    default:
      return domain.outcomes[state];
  }
}
