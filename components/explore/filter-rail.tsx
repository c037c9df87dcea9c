import type { ReactNode } from 'react';
import { clearFacets, facetKeys } from '../../lib/link/facet-key.ts';
import type { FacetCount } from '../../lib/link/facets.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Facet } from './facet.tsx';
import { onPlainClick } from './plain-click.ts';

/** How many facet values are set. */
export function facetsSet(view: View): number {
  return facetKeys.reduce((sum, key) => sum + view[key].length, 0);
}

/** The facets under each other. The runtime facet is the legend: it shows colour and shape. */
export function FilterRail({
  counts,
  view,
  signOf,
  heading,
  onChange,
}: {
  counts: Record<(typeof facetKeys)[number], FacetCount[]>;
  view: View;
  /** Swatch of a runtime. */
  signOf: (id: string) => ReactNode;
  heading: boolean;
  onChange: (next: View) => void;
}) {
  const { explore } = useWords();
  const cleared = clearFacets(view);
  return (
    <div>
      <div className="flex h-11 items-center justify-between border-line border-b px-6">
        {heading ? <h2>{explore.filter}</h2> : <span />}
        {facetsSet(view) > 0 ? (
          <a
            href={viewHref(cleared)}
            onClick={(event) => onPlainClick(event, () => onChange(cleared))}
            className="py-1 text-accent hover:underline"
          >
            {explore.clearAll}
          </a>
        ) : null}
      </div>
      {facetKeys.map((key) => (
        <Facet
          key={key}
          facet={key}
          values={counts[key]}
          view={view}
          hint={key === 'fw' ? explore.colourAndShape : undefined}
          signOf={key === 'fw' ? signOf : undefined}
          onChange={onChange}
        />
      ))}
    </div>
  );
}
