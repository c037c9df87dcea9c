import { formatMeasure } from '../../lib/chart/measure.ts';
import type { Mark } from '../../lib/chart/scene.ts';
import { measureOf } from '../../lib/export/pictures/front-axes.ts';
import type { FrontData } from '../../lib/export/pictures/front-input.ts';
import type { Quantity, StatedQuantity } from '../../lib/link/quantity.ts';
import type { PlacedPoint } from '../../lib/link/split.ts';

/** What a move to a mark announces: identity, both values with units, once and rounded (ux.md I5). */
export function spokenMark(mark: Mark, { point, x, y }: PlacedPoint, data: FrontData): string {
  const { view, strings } = data;
  const figures = [
    spokenValue(view.x, x, point.timedRegion !== null, data),
    view.y === view.x ? null : spokenValue(view.y, y, point.timedRegion !== null, data),
    mark.onFront ? strings.onFront : null,
    ...point.remarks.map(({ code }) => strings.remark(code)),
  ];
  const identity = [point.device.name, point.model.name, point.runtime.name, point.precision];
  const present = (part: string | null) => part !== null;
  return `${identity.filter(present).join(', ')}: ${figures.filter(present).join(', ')}`;
}

function spokenValue(
  quantity: Quantity,
  stated: StatedQuantity | null,
  timed: boolean,
  { strings, locale, view }: FrontData,
): string {
  if (quantity === 'acc') {
    return stated === null
      ? strings.noAccuracy
      : formatMeasure(stated.value, 'share', 'auto', locale).text;
  }
  const name =
    quantity === 'lat'
      ? strings.latency(strings.statistic(stated?.statistic ?? view.q), timed)
      : strings.quantity(quantity);
  if (stated === null) return `${name} ${strings.notStated}`;
  return `${name} ${formatMeasure(stated.value, measureOf[quantity], 'auto', locale).text}`;
}
