import type { Quantity } from '../../link/quantity.ts';
import type { View } from '../../link/view.ts';
import { metricLabel } from '../../text/cohort-label.ts';
import type { Words } from '../../text/words.ts';

/** A quantity as a control names it: "Latency p50", "Top-1", "Energy". */
export function axisLabel(
  quantity: Quantity,
  { q, metric }: { q: View['q']; metric: string | null },
  text: Words,
): string {
  if (quantity === 'lat') return text.domain.latencyOf(text.domain.statistics[q] ?? q);
  if (quantity === 'acc') return metricLabel(metric, text);
  return raised(text.explore.controls.quantities[quantity]);
}

/** What a view shows, inside a title: "latency against accuracy", "latency by device and model". */
export function axesTitle(
  { view, x, y }: Pick<View, 'view' | 'x' | 'y'>,
  { explore }: Pick<Words, 'explore'>,
): string {
  const { quantities } = explore.controls;
  if (view === 'range') return explore.rangeTitle(quantities[x]);
  if (view === 'matrix') return explore.matrixTitle(quantities[x]);
  return explore.axesTitle(quantities[x], quantities[y]);
}

/** What nothing else is than a point on the front: "both faster and more accurate". */
export function betterWords({ x, y }: Pick<View, 'x' | 'y'>, { explore }: Words): string {
  const { better } = explore.controls;
  return explore.both(better[x], better[y]);
}

/** With a capital, where a language has capitals. */
export function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
