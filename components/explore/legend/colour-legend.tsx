import { useState } from 'react';
import { otherSeries, type Series } from '../../../lib/chart/palette.ts';
import { facetName, facetValueName } from '../../../lib/export/said/facet-names.ts';
import { otherValues } from '../../../lib/link/colours.ts';
import { toggleFacet } from '../../../lib/link/facet-key.ts';
import type { FacetCount } from '../../../lib/link/facets.ts';
import { canPromote } from '../../../lib/link/promote-series.ts';
import type { View } from '../../../lib/link/view.ts';
import { SeriesSwatch } from '../../charts/series-swatch.tsx';
import { useWords } from '../../shell/words-provider.tsx';
import { groupMark } from './use-group.ts';

/**
 * What colour and shape stand for, under the chart: each value is a filter. Those without a colour
 * are one grey item that unfolds, and a click gives one of them a colour (ux.md E5, I6).
 */
export function ColourLegend({
  values,
  series,
  view,
  onChange,
}: {
  values: readonly FacetCount[];
  series: Readonly<Record<string, Series>>;
  view: View;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const { controls } = text.explore;
  const [open, setOpen] = useState(false);
  const grey = new Set(otherValues(series));
  const present = values.filter(({ count, selected }) => count > 0 || selected);
  const coloured = present.filter(({ id }) => series[id] && !grey.has(id));
  const others = present.filter(({ id }) => !series[id] || grey.has(id));
  const { by } = view;
  return (
    <ul
      aria-label={facetName(by, text)}
      data-legend
      className="flex min-h-[30px] flex-wrap items-center gap-x-4 pb-1 text-ink2"
    >
      {coloured.map((value) => {
        const name = facetValueName(by, value, text);
        return (
          <li key={value.id} className="flex items-center" {...groupMark(by, value.id)}>
            <button
              type="button"
              aria-pressed={value.selected}
              onClick={() => onChange(toggleFacet(view, by, value.id))}
              className={itemClass(value.selected)}
            >
              <SeriesSwatch series={series[value.id] ?? otherSeries} />
              {name}
            </button>
            {view.top.includes(value.id) ? (
              <button
                type="button"
                aria-label={controls.demote(name)}
                title={controls.demote(name)}
                onClick={() => onChange(promoted(view, value.id))}
                className="ml-0.5 flex size-6 items-center justify-center text-ink3 pointer-coarse:size-10 hover:text-ink print:hidden"
              >
                ×
              </button>
            ) : null}
          </li>
        );
      })}
      {others.length > 0 ? (
        <li>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className={itemClass(false)}
          >
            <SeriesSwatch series={otherSeries} />
            {controls.other(others.length)}
          </button>
        </li>
      ) : null}
      {others.map((value) => (
        <OtherItem
          key={value.id}
          value={value}
          name={facetValueName(by, value, text)}
          series={series}
          view={view}
          open={open}
          onChange={onChange}
        />
      ))}
    </ul>
  );
}

/**
 * A grey value: a click gives it a colour, or filters by it where no colour can be its own. Paper
 * names them all, folded or not.
 */
function OtherItem({
  value,
  name,
  series,
  view,
  open,
  onChange,
}: {
  value: FacetCount;
  name: string;
  series: Readonly<Record<string, Series>>;
  view: View;
  open: boolean;
  onChange: (next: View) => void;
}) {
  const { controls } = useWords().explore;
  const able = canPromote(series, view.by, value.id);
  return (
    <li className={open ? '' : 'hidden print:block'} {...groupMark(view.by, value.id)}>
      <button
        type="button"
        aria-pressed={able ? undefined : value.selected}
        aria-label={able ? controls.promote(name) : undefined}
        title={able ? controls.promote(name) : undefined}
        onClick={() =>
          onChange(able ? promoted(view, value.id) : toggleFacet(view, view.by, value.id))
        }
        className={itemClass(value.selected)}
      >
        <SeriesSwatch series={series[value.id] ?? otherSeries} />
        {name}
      </button>
    </li>
  );
}

/** The view with a value in or out of those that get a colour first. */
function promoted(view: View, id: string): View {
  const top = view.top.includes(id)
    ? view.top.filter((one) => one !== id)
    : [...view.top, id].sort();
  return { ...view, top };
}

function itemClass(selected: boolean): string {
  return `flex min-h-6 items-center gap-1.5 hover:text-ink pointer-coarse:min-h-10 ${selected ? 'font-semibold text-ink' : ''}`;
}
