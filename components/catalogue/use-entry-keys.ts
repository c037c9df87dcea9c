'use client';

import { useRouter } from 'next/navigation';
import { basketHref } from '../explore/basket/basket-href.ts';
import { useKeys } from '../keys/use-keys.ts';
import { usePalettePage } from '../palette/use-palette-page.ts';
import { entryLink } from './entry-links.ts';
import type { EntryPlace, EntryState } from './use-entry.ts';

/** Explore's keys for rows, and what the page lends to the palette: its rows, its basket, its link. */
export function useEntryKeys(state: EntryState, place: EntryPlace): void {
  const router = useRouter();
  const { rows, asked, pictures } = state;
  const { view, facts, basket, hovered, changeView } = rows;
  const turn = (step: number) => {
    const at = pictures.indexOf(view.view) + step;
    const kind = pictures[(at + pictures.length) % pictures.length];
    if (kind) changeView({ ...view, view: kind }, 'push');
  };
  const other = view.view === 'table' ? pictures[0] : 'table';
  useKeys([
    { keys: 'b', does: 'basket', run: () => hovered !== null && basket.toggle(hovered) },
    {
      keys: 'c',
      does: 'compare',
      run: () => asked.c.length > 0 && router.push(basketHref(asked)),
    },
    {
      keys: 't',
      does: 'tableOrChart',
      run: () => other && changeView({ ...view, view: other }, 'push'),
    },
    { keys: '[', does: 'previousView', run: () => turn(-1) },
    { keys: ']', does: 'nextView', run: () => turn(1) },
  ]);
  const link = entryLink(state, place);
  const { c, ds } = asked;
  usePalettePage({ points: facts.rows, basket: c, onBasket: basket.toggle, link, ds });
}
