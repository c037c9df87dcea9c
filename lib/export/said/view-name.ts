import type { PointList } from '../../contract/point.ts';
import { facetKeys } from '../../link/facet-key.ts';
import { facetCounts } from '../../link/facets.ts';
import type { View } from '../../link/view.ts';
import type { Locale } from '../../text/locale.ts';
import { words } from '../../text/words.ts';
import { exploreTitle } from './explore-title.ts';
import { facetValueName } from './facet-names.ts';

/** More values of one facet than this are counted, not named. */
const mostNamed = 3;

/**
 * The title of a view with what it is filtered to: "Image classification: latency against accuracy ·
 * Jetson Nano · TensorRT". By it one link is told from another where nothing else is seen.
 */
export function viewName(list: PointList, view: View, locale: Locale): string {
  const text = words(locale);
  const counts = facetCounts(list.points, view);
  const filters = facetKeys.flatMap((key) => {
    const chosen = counts[key].filter(({ selected }) => selected);
    if (chosen.length === 0) return [];
    const named = chosen.slice(0, mostNamed).map((value) => facetValueName(key, value, text));
    return [named.join(', ') + (chosen.length > mostNamed ? ` +${chosen.length - mostNamed}` : '')];
  });
  return [exploreTitle(list, view, text), ...filters].join(' · ');
}
