'use client';

import { type RefObject, startTransition, useEffect, useMemo, useState } from 'react';
import type { Point } from '../../../lib/contract/point.ts';
import { type FacetKey, facetKeys, facetValue } from '../../../lib/link/facet-key.ts';

/** A value of a facet that is pointed at: a line of the rail, an item of the legend. */
export interface Group {
  key: FacetKey;
  id: string;
}

/** How an element says which group it stands for; useGroup reads it. */
export function groupMark(key: FacetKey, id: string): { 'data-group': string } {
  return { 'data-group': `${key} ${id}` };
}

/**
 * Ids of the rows of the group that is hovered or focused inside the box, or null (ux.md E6). The
 * rows of a list of hundreds are marked anew, so it never holds up what the reader does.
 */
export function useGroup(
  box: RefObject<HTMLElement | null>,
  rows: readonly Point[],
): ReadonlySet<string> | null {
  const [mark, setMark] = useState<string | null>(null);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const point = ({ target }: Event) => {
      const found = target instanceof Element ? target.closest('[data-group]') : null;
      startTransition(() => setMark(found?.getAttribute('data-group') ?? null));
    };
    const leave = () => startTransition(() => setMark(null));
    element.addEventListener('pointerover', point);
    element.addEventListener('focusin', point);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('pointerover', point);
      element.removeEventListener('focusin', point);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('focusout', leave);
    };
  }, [box]);
  return useMemo(() => {
    const group = mark === null ? null : readMark(mark);
    if (group === null) return null;
    const members = rows.filter((row) => facetValue(row, group.key).id === group.id);
    return members.length === 0 ? null : new Set(members.map(({ id }) => id));
  }, [mark, rows]);
}

function readMark(mark: string): Group | null {
  const [name, id] = mark.split(' ');
  const key = facetKeys.find((one) => one === name);
  return key === undefined || id === undefined ? null : { key, id };
}
