'use client';

import { useRouter } from 'next/navigation';
import { viewKinds } from '../../lib/link/view.ts';
import { useKeys } from '../keys/use-keys.ts';
import { usePalettePage } from '../palette/use-palette-page.ts';
import { basketHref } from './basket/basket-href.ts';
import { clearFilters } from './filters-set.ts';
import type { Explore } from './use-explore.ts';

/** Keys of the page, and what it lends to the palette: its rows, its basket, its link. */
export function useExploreKeys(state: Explore, link: string, onFilter: () => void): void {
  const router = useRouter();
  const { view, facts, basket, hovered, changeView } = state;
  const turn = (step: number) => {
    const at = viewKinds.indexOf(view.view) + step;
    const kind = viewKinds[(at + viewKinds.length) % viewKinds.length];
    if (kind) changeView({ ...view, view: kind }, 'push');
  };
  const other = view.view === 'table' ? 'front' : 'table';
  useKeys([
    { keys: 'f', does: 'filter', run: onFilter },
    { keys: 'b', does: 'basket', run: () => hovered !== null && basket.toggle(hovered) },
    {
      keys: 'c',
      does: 'compare',
      run: () => view.c.length > 0 && router.push(basketHref(view)),
    },
    { keys: 't', does: 'tableOrChart', run: () => changeView({ ...view, view: other }, 'push') },
    { keys: '[', does: 'previousView', run: () => turn(-1) },
    { keys: ']', does: 'nextView', run: () => turn(1) },
    { keys: 'x', does: 'clearFilters', run: () => changeView(clearFilters(view)) },
  ]);
  const { ds } = view;
  usePalettePage({ points: facts.rows, basket: view.c, onBasket: basket.toggle, link, ds });
}
