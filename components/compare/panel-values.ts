import { type PanelAxis, type PanelValue, panelAxis } from '../../lib/chart/compare/panel-axis.ts';
import type { CompareView } from '../../lib/link/compare-view.ts';
import { anyLatency, type StatedStatistic } from '../../lib/link/latency-of.ts';
import { quantityOf } from '../../lib/link/quantity.ts';
import { coversInference, figuresOf } from '../../lib/link/timer.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageUnit } from './page-unit.ts';
import { type Slot, usable } from './slot.ts';

/** What the panel shows of a slot: its value, with p5-p95 where it is a latency that states them. */
export interface ShownValue extends PanelValue {
  /** The statistic that the row states; null for what is no latency. */
  statistic: StatedStatistic | null;
}

/** The value of a slot by the panel's quantity; null where it states none. */
export function shownValue(slot: Slot, view: CompareView): ShownValue | null {
  const point = usable(slot);
  if (!point) return null;
  if (view.x === 'lat') {
    const { q, tr } = view;
    const stated = quantityOf(point, 'lat', { ...context(view), frameRate: false });
    // Nothing is interpolated: a row that states another statistic is drawn by it, and says so.
    const other = stated ? null : anyLatency(point, tr);
    const value = stated?.value ?? other?.ms;
    if (value === undefined || !(value > 0)) return null;
    const spread = figuresOf(point, tr)?.spread ?? null;
    const statistic = stated?.statistic ?? other?.statistic ?? q;
    return { value, low: spread?.p5Ms ?? null, high: spread?.p95Ms ?? null, statistic };
  }
  const frameRate = point.batch === 1 && point.scenario === 'SingleStream';
  const stated = quantityOf(point, view.x, { ...context(view), frameRate });
  if (stated === null || !(stated.value > 0)) return null;
  return { value: stated.value, low: null, high: null, statistic: stated.statistic };
}

function context({ q, tr }: CompareView) {
  return { view: { q, tr, stat: 'stated' as const }, metric: null };
}

/** True when 1000/latency means frames per second for every slot that has figures (ux.md D3). */
export function allFrameRates(slots: readonly Slot[], { tr }: CompareView): boolean {
  const points = slots.flatMap((slot) => usable(slot) ?? []);
  return (
    coversInference(tr) &&
    points.every(({ batch, scenario }) => batch === 1 && scenario === 'SingleStream')
  );
}

/** The axis over the slots' values, or over their whole distributions. */
export function slotsAxis(
  slots: readonly Slot[],
  base: Slot,
  view: CompareView,
  locale: Locale,
): { axis: PanelAxis | null; baseValue: number | null } {
  const distributions = view.tab === 'dist' && view.x === 'lat';
  const values = slots.flatMap((slot) => {
    const value = shownValue(slot, view);
    if (!distributions || !slot.distribution) return value ? [value] : [];
    const { quantilesMs } = slot.distribution;
    const [low = null, high = null] = [quantilesMs[0], quantilesMs.at(-1)];
    return [{ value: value?.value ?? low ?? 0, low, high }];
  });
  const baseValue = view.abs ? null : (shownValue(base, view)?.value ?? null);
  const axis = panelAxis(values, {
    quantity: view.x,
    latency: pageUnit(slots, view),
    base: baseValue,
    frameRate: allFrameRates(slots, view),
    locale,
  });
  return { axis, baseValue };
}
