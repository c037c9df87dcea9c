'use client';

import { useState } from 'react';
import { toggleFacet } from '../../lib/link/facet-key.ts';
import type { View } from '../../lib/link/view.ts';
import { useWords } from '../shell/words-provider.tsx';
import { Icon } from '../ui/icon.tsx';
import { FacetRow } from './facet-row.tsx';
import { type FamilyGroup, toggleFamily } from './family-groups.ts';

/** A family of models: one click takes or drops it whole; it unfolds to its models. */
export function FamilyRow({
  group,
  view,
  onChange,
}: {
  group: FamilyGroup;
  view: View;
  onChange: (next: View) => void;
}) {
  const { explore } = useWords();
  const [open, setOpen] = useState(group.selected === 'mixed');
  return (
    <>
      <div className="relative flex items-center">
        <FacetRow
          label={group.family}
          count={group.count}
          selected={group.selected}
          next={{ ...view, model: toggleFamily(view.model, group) }}
          sign={<span className="w-2" />}
          onChange={onChange}
        />
        <button
          type="button"
          aria-expanded={open}
          aria-label={explore.unfold(group.family)}
          onClick={() => setOpen(!open)}
          className="absolute left-[16px] flex size-6 items-center justify-center text-ink3 hover:text-ink"
        >
          <span className={open ? 'rotate-90' : ''}>
            <Icon name="right" size={12} />
          </span>
        </button>
      </div>
      {open ? (
        <ul className="pl-10">
          {group.members.map((member) => (
            <li key={member.id} className="flex">
              <FacetRow
                label={member.label}
                count={member.count}
                selected={member.selected}
                next={toggleFacet(view, 'model', member.id)}
                indent
                group={{ key: 'model', id: member.id }}
                onChange={onChange}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
