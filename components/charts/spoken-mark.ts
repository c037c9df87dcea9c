import { formatLatency, percentFigure } from '../../lib/chart/format.ts';
import type { Mark } from '../../lib/chart/scene.ts';
import type { PlacedPoint } from '../../lib/link/split.ts';
import type { FrontChartStrings } from './chart-strings.ts';

/** What a move to a mark announces: identity, value, unit, once and rounded (ux.md I5). */
export function spokenMark(
  mark: Mark,
  { point, x }: PlacedPoint,
  locale: string,
  strings: FrontChartStrings,
): string {
  const latency = formatLatency(mark.ms, 'auto', locale).text;
  const name = strings.latency(
    strings.statistic(x.statistic ?? 'unstated'),
    point.timedRegion !== null,
  );
  const figures = [
    `${name} ${latency}`,
    mark.accuracy === null ? strings.noAccuracy : `${percentFigure(mark.accuracy, locale)} %`,
    mark.onFront ? strings.onFront : null,
    ...point.remarks.map(({ code }) => strings.remark(code)),
  ];
  const identity = [point.device.name, point.model.name, point.runtime.name, point.precision];
  const present = (part: string | null) => part !== null;
  return `${identity.filter(present).join(', ')}: ${figures.filter(present).join(', ')}`;
}
