import { formatLatency, formatTick, percentFigure } from '../../lib/chart/format.ts';
import { formatFps } from '../../lib/chart/fps.ts';
import { formatMeasure } from '../../lib/chart/measure.ts';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import { measureOf } from '../../lib/export/pictures/front-axes.ts';
import type { FrontData } from '../../lib/export/pictures/front-input.ts';
import { accuracyOf } from '../../lib/link/accuracy-of.ts';
import { latencyOf } from '../../lib/link/latency-of.ts';
import { type Quantity, quantityOf } from '../../lib/link/quantity.ts';
import { figuresOf } from '../../lib/link/timer.ts';
import { fewestForWhisker } from '../../lib/stats/summary.ts';

/** A line of a tooltip: its name, its figure, and whether an axis shows it. */
export interface TooltipRow {
  name: string;
  value: string;
  strong: boolean;
}

/** Shown when an axis shows it, or when the row states it. */
const further: readonly Quantity[] = ['thr', 'energy', 'power', 'mem', 'size'];

/**
 * What a tooltip says of a row in figures: latency with its spread, the rate of frames where one
 * follows, accuracy, what the axes show besides, energy and placement where they are stated, misses
 * of the deadline where they were counted, and samples.
 */
export function tooltipRows(
  point: Point,
  data: FrontData,
  miss: DeadlineRow | undefined,
): TooltipRow[] {
  const { view, strings, locale } = data;
  const on = (quantity: Quantity) => view.x === quantity || view.y === quantity;
  const latency = latencyOf(point, view);
  const fps = data.frameRate && latency ? formatFps(latency.ms, locale) : null;
  const plain = (name: string, value: string) => ({ name, value, strong: false });
  const name = strings.latency(
    strings.statistic(latency?.statistic ?? view.q),
    point.timedRegion !== null,
  );
  const figure = latency ? formatLatency(latency.ms, 'auto', locale).text : strings.notStated;
  return [
    { name, value: figure, strong: on('lat') },
    plain(strings.spread, spreadText(point, data)),
    ...(fps === null ? [] : [{ name: strings.frameRate, value: fps, strong: on('fps') }]),
    accuracyRow(point, data, on('acc')),
    ...further.flatMap((quantity) => furtherRow(point, quantity, data, on(quantity)) ?? []),
    ...(point.placement === null
      ? []
      : [plain(strings.placement, strings.placed(point.placement))]),
    ...(miss === undefined || view.dl === null
      ? []
      : [plain(strings.missed(formatLatency(view.dl, 'auto', locale).text), strings.misses(miss))]),
    plain(
      strings.samples,
      point.samples === null ? strings.notStated : formatTick(point.samples, locale),
    ),
  ];
}

function accuracyRow(point: Point, { metric, strings, locale }: FrontData, strong: boolean) {
  const accuracy = accuracyOf(point, metric);
  if (accuracy === null) {
    return { name: strings.accuracyName, value: strings.noAccuracy, strong: false };
  }
  const { value, low, high } = accuracy;
  const range =
    low === null || high === null
      ? ''
      : ` (${percentFigure(low, locale)}–${percentFigure(high, locale)})`;
  return {
    name: strings.accuracy(accuracy.metric, accuracy.total),
    value: `${percentFigure(value, locale)} %${range}`,
    strong,
  };
}

function furtherRow(
  point: Point,
  quantity: Quantity,
  data: FrontData,
  strong: boolean,
): TooltipRow | null {
  const stated = quantityOf(point, quantity, data);
  if (stated === null) {
    return strong
      ? { name: data.strings.quantity(quantity), value: data.strings.notStated, strong: false }
      : null;
  }
  if (!strong && quantity !== 'energy') return null;
  const { text } = formatMeasure(stated.value, measureOf[quantity], 'auto', data.locale);
  return { name: data.strings.quantity(quantity), value: text, strong };
}

function spreadText(point: Point, { view, strings, locale }: FrontData): string {
  const { samples } = point;
  if (samples !== null && samples < fewestForWhisker && point.tier !== 'published') {
    return strings.spreadNotShown(samples);
  }
  const spread = figuresOf(point, view.tr)?.spread;
  if (!spread) return strings.notStated;
  const high = formatLatency(spread.p95Ms, 'auto', locale);
  const low = formatLatency(spread.p5Ms, 'auto', locale);
  // "19.3–32.4 ms" where one unit serves both, otherwise each with its own.
  return low.unit === high.unit ? `${low.figure}–${high.text}` : `${low.text}–${high.text}`;
}
