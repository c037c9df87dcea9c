'use client';

import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState, useTransition } from 'react';
import type { CatalogueNoun } from '../../lib/contract/catalogue.ts';
import type { PointList } from '../../lib/contract/point.ts';
import { clearFacets } from '../../lib/link/facet-key.ts';
import type { View } from '../../lib/link/view.ts';
import { hrefWith } from '../../lib/link/view-query.ts';
import { useBasket } from '../explore/basket/use-basket.ts';
import type { RowsState } from '../explore/rows-state.ts';
import { useDrawnRows } from '../explore/use-drawn-rows.ts';
import { type ChangeView, useView } from '../explore/use-view.ts';
import { catalogueHref } from './catalogue-href.ts';
import { asAsked, drawnView } from './drawn-view.ts';

/** Whose rows they are, and where they stand. */
export interface EntryPlace {
  noun: CatalogueNoun;
  slug: string;
  /** What else the address holds, as it is written there: `base=tflite`. */
  kept: string;
}

const nothingAdded: readonly string[] = [];

/**
 * State of the rows of one entry: the address, in the words of Explore, and what is drawn for it.
 * `list` holds the rows of the cohort that is shown, and names the others.
 */
export function useEntry({ noun, slug, kept }: EntryPlace, list: PointList, initial: View) {
  const router = useRouter();
  const [held, changeAsked] = useView(initial, { kept });
  const [hovered, setHovered] = useState<string | null>(null);
  const [waiting, startTransition] = useTransition();
  const { ds } = initial;
  // The version is that of the rows, whatever the address says of one that does not exist.
  const asked = useMemo(() => ({ ...held, ds }), [held, ds]);
  const drawn = useMemo(() => drawnView(asked, list, noun), [asked, list, noun]);
  const { view } = drawn;
  const { misses, facts, series } = useDrawnRows(list, view);
  const basket = useBasket(list, asked, changeAsked);
  const path = catalogueHref(noun, slug);
  const changeView = useCallback<ChangeView>(
    (next, how) => changeAsked(asAsked(next, view, asked), how, asked),
    [changeAsked, view, asked],
  );
  const address = useCallback(
    (next: View) => hrefWith(asAsked(next, view, asked), path, kept),
    [view, asked, path, kept],
  );
  const changeCohort = (co: string) => {
    const next: View = { ...clearFacets(asked), co, top: [], hl: [], zx: null, zy: null };
    startTransition(() => router.push(hrefWith(next, path, kept)));
  };
  const rows: RowsState = {
    view,
    changeView,
    list,
    facts,
    series,
    misses,
    basket,
    added: nothingAdded,
    hovered,
    setHovered,
  };
  return { rows, asked, changeAsked, pictures: drawn.pictures, address, changeCohort, waiting };
}

export type EntryState = ReturnType<typeof useEntry>;
