import type { Point } from '../contract/point.ts';
import { type ConstraintKey, constraintsOf, keepsConstraints } from './constraints.ts';
import { correctnessOf } from './correctness.ts';
import { betterEnd, type QuantityContext, quantityOf, type StatedQuantity } from './quantity.ts';
import { type UndrawnReason, undrawn } from './range-rows.ts';
import type { View } from './view.ts';

/** What decides the best of a cell: the quantity, how it is read, and the reader's limits. */
export interface MatrixContext extends QuantityContext {
  view: QuantityContext['view'] & Pick<View, 'x' | ConstraintKey>;
}

/** Why a row is not the best of its cell by itself. */
export type MatrixReason = UndrawnReason | 'wrong';

/** The best row of a cell with its value. */
export interface MatrixBest {
  point: Point;
  stated: StatedQuantity;
  kept: 'kept' | 'broken' | 'unknown';
}

/** One device and one column: its best row, or what became of its rows; no row is `never`. */
export interface MatrixCell {
  best: MatrixBest | null;
  state: 'value' | 'never' | MatrixReason;
  rows: number;
  /** Words of the row that gives the state, where it has a reason. */
  reason: string | null;
}

/** A column: one model, or all of a folded family. */
export interface MatrixColumn {
  id: string;
  name: string;
  family: string;
  folded: boolean;
  models: { slug: string; name: string }[];
}

export interface Matrix {
  devices: { slug: string; name: string }[];
  columns: MatrixColumn[];
  cellOf: (device: string, column: string) => MatrixCell;
  /** Rows that are never the best of a cell, by reason. */
  leftOut: Partial<Record<MatrixReason, number>>;
}

const collator = new Intl.Collator('en', { numeric: true });
const never: MatrixCell = { best: null, state: 'never', rows: 0, reason: null };

/** Families of the rows' models by name, each with its models by name. */
export function familiesOf(
  rows: readonly Point[],
): { family: string; models: MatrixColumn['models'] }[] {
  const families = new Map<string, Map<string, string>>();
  for (const { model } of rows) {
    const models = families.get(model.family) ?? new Map<string, string>();
    models.set(model.slug, model.name);
    families.set(model.family, models);
  }
  return [...families]
    .map(([family, models]) => ({
      family,
      models: [...models]
        .map(([slug, name]) => ({ slug, name }))
        .sort((a, b) => collator.compare(a.name, b.name)),
    }))
    .sort((a, b) => collator.compare(a.family, b.family));
}

/**
 * Device by model: in each cell the best row by the quantity of the x axis. Measured rows go before
 * published ones, which never rank, and rows within the reader's limits before others; failed and
 * rejected rows and those with wrong outputs are never the best, but say what became of a cell that
 * has no other.
 */
export function matrixOf(
  rows: readonly Point[],
  context: MatrixContext,
  isFolded: (family: string) => boolean,
): Matrix {
  const columns = familiesOf(rows).flatMap(({ family, models }) =>
    columnsOf(family, models, isFolded),
  );
  const columnOf = new Map(
    columns.flatMap(({ id, models }) => models.map(({ slug }) => [slug, id])),
  );
  const groups = new Map<string, Point[]>();
  const devices = new Map<string, string>();
  for (const point of rows) {
    devices.set(point.device.slug, point.device.name);
    const key = `${point.device.slug} ${columnOf.get(point.model.slug)}`;
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  const leftOut: Matrix['leftOut'] = {};
  for (const point of rows) {
    const reason = whyNot(point, context);
    if (reason !== null) leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  }
  const cells = new Map([...groups].map(([key, group]) => [key, cellOf(group, context)]));
  return {
    devices: [...devices]
      .map(([slug, name]) => ({ slug, name }))
      .sort((a, b) => collator.compare(a.name, b.name)),
    columns,
    cellOf: (device, column) => cells.get(`${device} ${column}`) ?? never,
    leftOut,
  };
}

function columnsOf(
  family: string,
  models: MatrixColumn['models'],
  isFolded: (family: string) => boolean,
): MatrixColumn[] {
  if (models.length > 1 && isFolded(family))
    return [{ id: `family ${family}`, name: family, family, folded: true, models }];
  return models.map((model) => ({
    id: model.slug,
    name: model.name,
    family,
    folded: false,
    models: [model],
  }));
}

function cellOf(group: readonly Point[], context: MatrixContext): MatrixCell {
  const best = group
    .flatMap((point) => candidate(point, context) ?? [])
    .reduce<MatrixBest | null>(
      (first, next) => (first === null || goesBefore(next, first, context) ? next : first),
      null,
    );
  if (best !== null) return { best, state: 'value', rows: group.length, reason: null };
  const found = group.map((point) => ({ point, why: whyNot(point, context) ?? 'silent' }));
  const [told] = found.sort((a, b) => order.indexOf(a.why) - order.indexOf(b.why));
  return {
    best: null,
    state: told?.why ?? 'never',
    rows: group.length,
    reason: told?.point.outcomeReason ?? null,
  };
}

/** What a cell without a figure says first, when its rows differ. */
const order: readonly MatrixReason[] = [
  'silent',
  'wrong',
  'rejected',
  'failed',
  'incomplete',
  'retracted',
  'unsupported',
];

function whyNot(point: Point, context: MatrixContext): MatrixReason | null {
  const reason = undrawn(point);
  if (reason !== null) return reason;
  if (correctnessOf(point, context.metric) === 'wrong') return 'wrong';
  return quantityOf(point, context.view.x, context) === null ? 'silent' : null;
}

function candidate(point: Point, context: MatrixContext): MatrixBest | null {
  if (whyNot(point, context) !== null) return null;
  const stated = quantityOf(point, context.view.x, context);
  if (stated === null) return null;
  return { point, stated, kept: keepsConstraints(point, constraintsOf(context.view), context) };
}

function goesBefore(a: MatrixBest, b: MatrixBest, { view }: MatrixContext): boolean {
  const rank = ({ point, kept }: MatrixBest) =>
    (point.tier === 'published' ? 4 : 0) + { kept: 0, unknown: 1, broken: 2 }[kept];
  if (rank(a) !== rank(b)) return rank(a) < rank(b);
  const sign = betterEnd[view.x] === 'low' ? 1 : -1;
  const difference = sign * (a.stated.value - b.stated.value);
  return difference < 0 || (difference === 0 && a.point.id < b.point.id);
}

/**
 * Where a value stands between the least and the largest of some values, 0 to 1, on a log scale; an
 * accuracy on a linear one. Null where they do not differ, or a log scale has no place for it.
 */
export function positionIn(
  values: readonly number[],
  linear: boolean,
): (value: number) => number | null {
  const usable = linear ? values : values.filter((value) => value > 0);
  const low = usable.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = usable.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const at = (value: number) => (linear ? value : Math.log(value));
  if (!(high > low)) return () => null;
  return (value) => (linear || value > 0 ? (at(value) - at(low)) / (at(high) - at(low)) : null);
}
