import { formatTick } from '../../chart/format.ts';
import { type Measure, toUnit, type Unit, unitName } from '../../chart/measure.ts';
import { quantityMeasures } from '../../chart/range-unit.ts';
import type { AxisInput, AxisLimit } from '../../chart/scene-input.ts';
import { type Constraint, constraintsOf } from '../../link/constraints.ts';
import { betterEnd, type Quantity, scaleOf } from '../../link/quantity.ts';
import type { FrontData } from './front-input.ts';

/** What the numbers of each quantity are. */
export const measureOf: Record<Quantity, Measure> = quantityMeasures;

/** The unit in which a reader sets a limit. */
const askedIn: Record<Constraint['quantity'], Unit> = {
  lat: 'ms',
  thr: 'perS',
  fps: 'fps',
  energy: 'mJ',
  power: 'W',
  mem: 'MB',
  size: 'MB',
  acc: 'percent',
};

/** What decides an axis of a view. */
export type AxisData = Pick<FrontData, 'view' | 'frameRate' | 'locale'> & {
  strings: Pick<FrontData['strings'], 'limit' | 'deadline'>;
};

/** One axis of a view as the scene needs it. */
export function axisInput(data: AxisData, on: 'x' | 'y'): AxisInput {
  const { view } = data;
  const quantity = view[on];
  return {
    measure: measureOf[quantity],
    unit: quantity === 'lat' ? view.u : 'auto',
    scale: scaleOf(view, on),
    better: betterEnd[quantity],
    zoom: on === 'x' ? view.zx : view.zy,
    limits: constraintsOf(view).flatMap((constraint) => limitOn(data, quantity, constraint) ?? []),
    deadline: deadlineOn(data, quantity),
  };
}

/**
 * A limit on an axis of its own quantity, and a latency and a rate of frames on each other's where
 * one follows from the other (ux.md C11).
 */
function limitOn(
  { frameRate, strings, locale }: AxisData,
  quantity: Quantity,
  { quantity: asked, side, limit }: Constraint,
): AxisLimit | null {
  const unit = askedIn[asked];
  const figure = `${formatTick(toUnit(limit, unit), locale)} ${unitName(unit, locale)}`;
  const label = strings.limit(side, figure);
  if (asked === quantity) return { side, value: limit, label };
  const inverse =
    (asked === 'lat' && quantity === 'fps') || (asked === 'fps' && quantity === 'lat');
  if (!inverse || !frameRate) return null;
  return { side: side === 'most' ? 'least' : 'most', value: 1000 / limit, label };
}

function deadlineOn(
  { view, frameRate, strings, locale }: AxisData,
  quantity: Quantity,
): AxisInput['deadline'] {
  if (view.dl === null || (quantity !== 'lat' && !(quantity === 'fps' && frameRate))) return null;
  const label = strings.deadline(`${formatTick(view.dl, locale)} ${unitName('ms', locale)}`);
  return { value: quantity === 'lat' ? view.dl : 1000 / view.dl, label };
}
