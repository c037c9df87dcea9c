import { formatFigure, formatLatency, formatShare } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { accuracyOf } from '../../lib/link/accuracy-of.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import { derivedFrameRate } from '../../lib/link/frame-rate.ts';
import { anyLatency, latencyBy, type StatedStatistic } from '../../lib/link/latency-of.ts';
import { figuresOf } from '../../lib/link/timer.ts';
import { formatBytes, formatCount, formatMoment } from '../../lib/text/figures.ts';
import { pageUnit, rangeText } from './page-unit.ts';
import { type Drawing, type Slot, usable } from './slot.ts';

/** One figure of every slot in words; null where a slot does not state it. */
export interface FigureRow {
  key: string;
  name: string;
  values: (string | null)[];
  /** It comes from the samples: where it is missing, there are too few of them to state it. */
  derived: boolean;
}

const percentiles: readonly StatedStatistic[] = ['p50', 'p90', 'p95', 'p99', 'mean', 'min', 'max'];

const derived: readonly string[] = ['headline', ...percentiles, 'spread', 'fps', 'sustained'];

/** What was measured, row by row; a row that no slot states is left out, latency and FPS never. */
export function figureRows(
  slots: readonly Slot[],
  view: Pick<CompareView, 'q' | 'tr' | 'u'>,
  drawing: Drawing,
): FigureRow[] {
  const { words, text, locale } = drawing;
  const { rows: names, ...compare } = words.compare;
  const unit = pageUnit(slots, view);
  const row = (key: string, name: string, of: (point: Point) => string | null): FigureRow => ({
    key,
    name,
    derived: derived.includes(key),
    values: slots.map((slot) => {
      const point = usable(slot);
      return point && of(point);
    }),
  });
  const latency = (ms: number | null) =>
    ms === null ? null : formatLatency(ms, unit, locale).text;
  const order = [view.q, ...percentiles.filter((one) => one !== view.q)];
  const figure = (value: number | null, say: (text: string) => string) =>
    value === null ? null : say(formatFigure(value, locale));
  const rows = [
    ...order.map((statistic) =>
      row(
        statistic === view.q ? 'headline' : statistic,
        names.latency(text.domain.statistics[statistic] ?? statistic),
        (point) =>
          latency(latencyBy(point, statistic, view.tr)) ??
          otherText(point, statistic, { ...view, u: unit }, drawing),
      ),
    ),
    row('spread', names.spread, (point) => {
      const spread = figuresOf(point, view.tr)?.spread;
      return spread ? rangeText(spread.p5Ms, spread.p95Ms, unit, locale) : null;
    }),
    row('fps', names.fps, (point) => figure(derivedFrameRate(point, view.q, view.tr), String)),
    row('throughput', names.throughput, (p) => figure(p.throughputPerS, compare.perSecond)),
    row('memory', names.memory, (point) => bytes(point.peakMemoryBytes, drawing)),
    row('size', names.size, (point) => bytes(point.modelBytes, drawing)),
    row('energy', names.energy, (point) => figure(point.energyMj, compare.joules)),
    row('power', names.power, (point) => figure(point.powerW, compare.watts)),
    row('placement', names.placement, ({ placement }) =>
      placement === null ? null : formatShare(placement, locale),
    ),
    row('sustained', names.sustained, ({ sustained }) =>
      sustained
        ? `${formatLatency(sustained.firstThirdMs, unit, locale).text}, ${formatLatency(sustained.lastThirdMs, unit, locale).text}`
        : null,
    ),
    row('processes', names.processes, ({ runs }) =>
      runs === null ? null : formatCount(runs, locale),
    ),
    row('samples', names.samples, (p) =>
      p.samples === null ? null : formatCount(p.samples, locale),
    ),
    row('measured-at', names.measuredAt, ({ measuredAt, source }) =>
      measuredAt === null ? (source?.date ?? null) : formatMoment(measuredAt),
    ),
  ];
  return rows.filter(
    ({ key, values }) => key === 'headline' || values.some((value) => value !== null),
  );
}

/** A row that states another statistic than the headline's says which, so that none is taken for it. */
function otherText(
  point: Point,
  statistic: StatedStatistic,
  { q, tr, u }: Pick<CompareView, 'q' | 'tr' | 'u'>,
  { text, locale }: Drawing,
): string | null {
  if (statistic !== q) return null;
  const other = anyLatency(point, tr);
  if (!other) return null;
  const name = text.domain.statistics[other.statistic] ?? other.statistic;
  return `${formatLatency(other.ms, u, locale).text}, ${name}`;
}

function bytes(count: number | null, { locale }: Drawing): string | null {
  if (count === null) return null;
  const { figure, unit } = formatBytes(count, locale);
  return `${figure} ${unit}`;
}

/** "79.0 % (77.8–80.1), n 5,000"; null without this metric. */
export function accuracyText(point: Point, metric: string, drawing: Drawing): string | null {
  const { words, locale } = drawing;
  const accuracy = accuracyOf(point, metric);
  if (!accuracy) return null;
  const { value, low, high, total } = accuracy;
  const share = formatShare(value, locale);
  if (total === null) return words.compare.noInterval(share);
  const images = formatCount(total, locale);
  if (low === null || high === null) return words.compare.withoutInterval(share, images);
  const range = `${formatFigure(low * 100, locale)}–${formatFigure(high * 100, locale)}`;
  return words.compare.interval(share, range, images);
}
