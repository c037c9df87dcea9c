'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState, useTransition } from 'react';
import type { PointList } from '../../lib/contract/point.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { exploreFacts } from './explore-facts.ts';
import { useNewResults } from './use-new-results.ts';
import { useView } from './use-view.ts';

/** How long added rows stay marked. */
const markedMs = 6000;

/**
 * State of Explore: the address, the rows on screen, what is newer on the server. Rows change only
 * when the reader asks for them (the pill), or asks for another cohort or data version.
 */
export function useExplore(served: PointList, initial: View) {
  const router = useRouter();
  const [view, changeView] = useView(initial);
  const [list, setList] = useState(served);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [hovered, setHovered] = useState<string | null>(null);
  const [waiting, startTransition] = useTransition();
  const newer = useNewResults(list, view.ds !== null);
  const facts = useMemo(() => exploreFacts(list, view), [list, view]);

  useEffect(() => {
    if (added.length === 0) return;
    const timer = setTimeout(() => setAdded([]), markedMs);
    return () => clearTimeout(timer);
  }, [added]);

  const showNewer = useCallback(() => {
    if (!newer.list) return;
    setAdded(newer.fresh.map((point) => point.id));
    setList(newer.list);
  }, [newer]);

  const changeCohort = useCallback(
    (co: string) => {
      const next: View = { ...view, co, fw: [], dev: [], model: [], prec: [], ev: [], hl: [] };
      startTransition(() => router.push(viewHref(next)));
    },
    [router, view],
  );

  return {
    view,
    changeView,
    list,
    facts,
    newer,
    showNewer,
    added,
    hovered,
    setHovered,
    waiting,
    changeCohort,
  };
}

export type Explore = ReturnType<typeof useExplore>;
