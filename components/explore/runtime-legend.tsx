import { otherSeries, type Series } from '../../lib/chart/palette.ts';
import { toggleFacet } from '../../lib/link/facet-key.ts';
import type { FacetCount } from '../../lib/link/facets.ts';
import type { View } from '../../lib/link/view.ts';
import { SeriesSwatch } from '../charts/series-swatch.tsx';
import { useWords } from '../shell/words-provider.tsx';

/** How many runtimes the legend names before it points to the filter. */
const named = 4;

/** Colour and shape of the runtimes under the chart, where the rail is a sheet. Each is a filter. */
export function RuntimeLegend({
  values,
  series,
  view,
  onChange,
  onMore,
}: {
  values: readonly FacetCount[];
  series: Record<string, Series>;
  view: View;
  onChange: (next: View) => void;
  onMore: () => void;
}) {
  const { explore } = useWords();
  const present = values.filter((value) => value.count > 0 || value.selected);
  const more = present.length - named;
  return (
    <ul
      aria-label={explore.facets.runtime}
      className="flex flex-wrap items-center gap-x-4 pb-2 text-ink2 xl:hidden print:flex"
    >
      {present.slice(0, named).map((value) => (
        <li key={value.id}>
          <button
            type="button"
            aria-pressed={value.selected}
            onClick={() => onChange(toggleFacet(view, 'fw', value.id))}
            className={`flex min-h-6 items-center gap-1.5 pointer-coarse:min-h-10 ${value.selected ? 'font-semibold text-ink' : ''}`}
          >
            <SeriesSwatch series={series[value.id] ?? otherSeries} />
            {value.label}
          </button>
        </li>
      ))}
      {more > 0 ? (
        <li>
          <button
            type="button"
            onClick={onMore}
            className="min-h-6 font-medium text-accent pointer-coarse:min-h-10"
          >
            {explore.more(more)}
          </button>
        </li>
      ) : null}
    </ul>
  );
}
