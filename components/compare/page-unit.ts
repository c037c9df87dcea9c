import { formatLatency, type LatencyUnit, unitForAll } from '../../lib/chart/format.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import { anyLatency } from '../../lib/link/latency-of.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { type Slot, usable } from './slot.ts';

/** One unit for every latency of the page, so that figures are read against each other (ux.md D4). */
export function pageUnit(
  slots: readonly Slot[],
  { u, tr }: Pick<CompareView, 'u' | 'tr'>,
): LatencyUnit {
  if (u !== 'auto') return u;
  const stated = slots
    .flatMap((slot) => {
      const point = usable(slot);
      return (point && anyLatency(point, tr)?.ms) ?? [];
    })
    .filter((ms) => ms > 0);
  return stated.length === 0 ? 'ms' : unitForAll(Math.min(...stated), Math.max(...stated));
}

/** Two latencies in one unit: "0.622–0.635 ms". */
export function rangeText(
  lowMs: number,
  highMs: number,
  unit: LatencyUnit,
  locale: Locale,
): string {
  const low = formatLatency(lowMs, unit, locale);
  return `${low.figure}–${formatLatency(highMs, unit, locale).text}`;
}
