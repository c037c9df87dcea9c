'use client';

import { type ReactNode, useState } from 'react';
import { facetName, facetValueName } from '../../lib/export/said/facet-names.ts';
import { type FacetKey, toggleFacet } from '../../lib/link/facet-key.ts';
import type { FacetCount } from '../../lib/link/facets.ts';
import type { View } from '../../lib/link/view.ts';
import { useWords } from '../shell/words-provider.tsx';
import { FacetRow } from './facet-row.tsx';
import { familyGroups } from './family-groups.ts';
import { FamilyRow } from './family-row.tsx';

/** Facets with more values than this fold and get a search field. */
const longFrom = 12;
/** How many lines of a long facet show before it is opened. */
const foldedLines = 8;

/** One facet of the rail: its head, its values with counts, and a search when there are many. */
export function Facet({
  facet,
  values,
  view,
  hint,
  signOf,
  onChange,
}: {
  facet: FacetKey;
  values: readonly FacetCount[];
  view: View;
  hint?: string;
  signOf?: (id: string) => ReactNode;
  onChange: (next: View) => void;
}) {
  const text = useWords();
  const { explore } = text;
  const name = facetName(facet, text);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const named = values.map((value) => ({ ...value, label: facetValueName(facet, value, text) }));
  const lines = facet === 'model' ? familyLines(named) : valueLines(named);
  const long = lines.length > longFrom;
  const found = lines.filter((line) => line.words.includes(query.trim().toLowerCase()));
  const shown = long && !open ? found.filter(keepFolded) : found;
  return (
    <section aria-label={name} className="border-line border-b px-6 py-3">
      <div className="flex items-baseline justify-between pb-1 text-small">
        <h3 className="font-medium text-ink2">{name}</h3>
        <span className="text-ink3">
          {hint ??
            (view[facet].length > 0 ? explore.shownOf(view[facet].length, values.length) : '')}
        </span>
      </div>
      {long && open ? (
        <input
          type="search"
          value={query}
          aria-label={explore.searchIn(name)}
          placeholder={explore.searchIn(name)}
          onChange={(event) => setQuery(event.target.value)}
          className="mb-1 h-[30px] w-full rounded-ctl border border-ctl bg-surface px-2 pointer-coarse:h-10 placeholder:text-ink3"
        />
      ) : null}
      <ul className={long && open ? 'max-h-[320px] overflow-y-auto' : ''}>
        {shown.map((line) => (
          <li key={line.key} className={line.group ? '' : 'flex'}>
            {line.group ? (
              <FamilyRow group={line.group} view={view} onChange={onChange} />
            ) : (
              <FacetRow
                label={line.value.label}
                count={line.value.count}
                selected={line.value.selected}
                next={toggleFacet(view, facet, line.value.id)}
                sign={signOf?.(line.value.id)}
                group={{ key: facet, id: line.value.id }}
                onChange={onChange}
              />
            )}
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p className="text-ink3">{explore.noneFound}</p> : null}
      {long ? (
        <button
          type="button"
          aria-expanded={open}
          className="mt-0.5 flex h-6 items-center pl-[22px] text-accent hover:underline"
          onClick={() => {
            setOpen(!open);
            setQuery('');
          }}
        >
          {open ? explore.fewer : explore.more(lines.length - shown.length)}
        </button>
      ) : null}
    </section>
  );
}

interface Line {
  key: string;
  words: string;
  selected: boolean;
  value: FacetCount;
  group: ReturnType<typeof familyGroups>[number] | null;
}

function valueLines(values: readonly FacetCount[]): Line[] {
  return values.map((value) => ({
    key: value.id,
    words: value.label.toLowerCase(),
    selected: value.selected,
    value,
    group: null,
  }));
}

function familyLines(values: readonly FacetCount[]): Line[] {
  return familyGroups(values).flatMap((group) => {
    const [value] = group.members;
    if (!value) return [];
    const alone = group.members.length === 1;
    return {
      key: alone ? value.id : `family ${group.family}`,
      words: [group.family, ...group.members.map((member) => member.label)].join(' ').toLowerCase(),
      selected: group.selected !== false,
      value,
      group: alone ? null : group,
    };
  });
}

function keepFolded(line: Line, index: number): boolean {
  return index < foldedLines || line.selected;
}
