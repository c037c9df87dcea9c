import { formatFigure, formatLatency, unitForAll } from '../../lib/chart/format.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';

/** "2.67–375 ms", one figure where they are the same; null where there is none. */
export function latencyRange(values: readonly number[], locale: Locale): string | null {
  const usable = values.filter((ms) => ms > 0);
  if (usable.length === 0) return null;
  const [low, high] = [Math.min(...usable), Math.max(...usable)];
  const unit = unitForAll(low, high);
  const most = formatLatency(high, unit, locale).text;
  return low === high ? most : `${formatLatency(low, unit, locale).figure}–${most}`;
}

/** The same of figures in a unit of their own, e.g. watts. */
export function figureRange(
  values: readonly number[],
  unit: string,
  locale: Locale,
): string | null {
  if (values.length === 0) return null;
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) =>
    formatFigure(value, locale),
  );
  return low === high ? `${low} ${unit}` : `${low}–${high} ${unit}`;
}

/** "3.50 million", "12,000". */
export function largeCount(
  count: number,
  million: (figure: string) => string,
  locale: Locale,
): string {
  return count >= 1e6 ? million(formatFigure(count / 1e6, locale)) : formatCount(count, locale);
}
