import { otherSeries, type Series } from '../../lib/chart/palette.ts';
import type { ExploreFacts } from '../../lib/export/explore-facts.ts';
import { shownFacets } from '../../lib/link/facets.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { SeriesSwatch } from '../charts/series-swatch.tsx';
import { useWords } from '../shell/words-provider.tsx';
import { Facet } from './facet.tsx';
import { clearFilters, filtersSet } from './filters-set.ts';
import { FitsSection } from './fits/fits-section.tsx';
import { onPlainClick } from './plain-click.ts';

/** Limits, then the facets under each other. The facet that colour stands for is the legend. */
export function FilterRail({
  facts,
  view,
  series,
  heading,
  onChange,
}: {
  facts: Pick<ExploreFacts, 'counts' | 'stated' | 'frameRate'>;
  view: View;
  /** Swatches of the values that colour stands for. */
  series: Readonly<Record<string, Series>>;
  heading: boolean;
  onChange: (next: View) => void;
}) {
  const { explore } = useWords();
  const cleared = clearFilters(view);
  const signOf = (id: string) => <SeriesSwatch series={series[id] ?? otherSeries} />;
  return (
    <div>
      <div
        className={`flex h-11 items-center justify-between border-line border-b px-6 ${heading || filtersSet(view) > 0 ? '' : 'hidden'}`}
      >
        {heading ? <h2>{explore.filter}</h2> : <span />}
        {filtersSet(view) > 0 ? (
          <a
            href={viewHref(cleared)}
            onClick={(event) => onPlainClick(event, () => onChange(cleared))}
            className="py-1 text-accent hover:underline"
          >
            {explore.clearAll}
          </a>
        ) : null}
      </div>
      <FitsSection
        view={view}
        stated={facts.stated}
        frameRate={facts.frameRate}
        onChange={onChange}
      />
      {shownFacets(facts.counts).map((key) => (
        <Facet
          key={key}
          facet={key}
          values={facts.counts[key]}
          view={view}
          hint={key === view.by ? explore.colourAndShape : undefined}
          signOf={key === view.by ? signOf : undefined}
          onChange={onChange}
        />
      ))}
    </div>
  );
}
