'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState, useTransition } from 'react';
import type { PointList } from '../../lib/contract/point.ts';
import { withClaims } from '../../lib/export/said/claim-remarks.ts';
import { clearFacets } from '../../lib/link/facet-key.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { useLocale, useWords } from '../shell/words-provider.tsx';
import { useBasket } from './basket/use-basket.ts';
import { useDrawnRows } from './use-drawn-rows.ts';
import { useNewResults } from './use-new-results.ts';
import { type ChangeView, useView } from './use-view.ts';

/** How long added rows stay marked. */
const markedMs = 6000;

/**
 * State of Explore: the address, the rows on screen, what is newer on the server. Rows change only
 * when the reader asks for them (the pill), or asks for another cohort or data version. `apart`: the
 * page stands at a link's address.
 */
export function useExplore(served: PointList, initial: View, apart: boolean) {
  const router = useRouter();
  const text = useWords();
  const locale = useLocale();
  const [view, change] = useView(initial, { apart });
  const [held, setHeld] = useState(served);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [hovered, setHovered] = useState<string | null>(null);
  const [waiting, startTransition] = useTransition();
  const newer = useNewResults(held, view.ds !== null);
  const list = useMemo(
    () => ({ ...held, points: [...withClaims(held.points, text, locale)] }),
    [held, text, locale],
  );
  const { misses, facts, series } = useDrawnRows(list, view);
  const basket = useBasket(list, view, change);
  // Clicks may come faster than they are drawn: what is on the page is what they were made from.
  const changeView = useCallback<ChangeView>(
    (next, how) => change(next, how, view),
    [change, view],
  );

  useEffect(() => {
    if (added.length === 0) return;
    const timer = setTimeout(() => setAdded([]), markedMs);
    return () => clearTimeout(timer);
  }, [added]);

  const showNewer = useCallback(() => {
    if (!newer.list) return;
    setAdded(newer.fresh.map((point) => point.id));
    setHeld(newer.list);
  }, [newer]);

  const changeCohort = useCallback(
    (co: string) => {
      // What was said of the old cohort's rows goes; the basket holds rows of any.
      const next: View = { ...clearFacets(view), co, top: [], hl: [], zx: null, zy: null };
      startTransition(() => router.push(viewHref(next)));
    },
    [router, view],
  );

  return {
    view,
    changeView,
    list,
    facts,
    series,
    misses,
    basket,
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
