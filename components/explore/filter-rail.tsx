import type { ReactNode } from 'react';
import type { ExploreFacts } from '../../lib/export/explore-facts.ts';
import type { ConstraintKey } from '../../lib/link/constraints.ts';
import { clearFacets, facetKeys } from '../../lib/link/facet-key.ts';
import { shownFacets } from '../../lib/link/facets.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Facet } from './facet.tsx';
import { FitsSection } from './fits/fits-section.tsx';
import { onPlainClick } from './plain-click.ts';

const limitKeys: readonly (ConstraintKey | 'dl')[] = [
  'max_lat',
  'min_fps',
  'min_acc',
  'max_w',
  'dl',
];

/** How many facet values and limits are set. */
export function filtersSet(view: View): number {
  const values = facetKeys.reduce((sum, key) => sum + view[key].length, 0);
  return values + limitKeys.filter((key) => view[key] !== null).length;
}

/** The view without any facet or limit. */
export function clearFilters(view: View): View {
  return {
    ...clearFacets(view),
    max_lat: null,
    min_fps: null,
    min_acc: null,
    max_w: null,
    dl: null,
  };
}

/** Limits, then the facets under each other. The facet that colour stands for is the legend. */
export function FilterRail({
  facts,
  view,
  signOf,
  heading,
  onChange,
}: {
  facts: Pick<ExploreFacts, 'counts' | 'stated' | 'frameRate'>;
  view: View;
  /** Swatch of a value that colour stands for. */
  signOf: (id: string) => ReactNode;
  heading: boolean;
  onChange: (next: View) => void;
}) {
  const { explore } = useWords();
  const cleared = clearFilters(view);
  return (
    <div>
      <div className="flex h-11 items-center justify-between border-line border-b px-6">
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
