'use client';

import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PointList } from '../../../lib/contract/point.ts';
import { isBasketFull, toggleBasket } from '../../../lib/link/basket.ts';
import type { View } from '../../../lib/link/view.ts';
import { useWords } from '../../shell/words-provider.tsx';
import { announce } from '../../ui/announce.ts';
import { toast } from '../../ui/toast.ts';
import type { ChangeView } from '../use-view.ts';
import { slotName } from './slot-words.ts';
import { type Slot, useSlots } from './use-slots.ts';

export interface Basket {
  /** What is in it, the baseline first. */
  slots: readonly Slot[];
  /** What the address highlights and the list does not hold. */
  goneHighlights: readonly Slot[];
  /** Puts a point in or takes it out, and says so; a full basket says why it stays as it is. */
  toggle: (id: string) => void;
}

/** The basket of the address (ux.md F9). `toggle` stays the same function, for rows that are memoised. */
export function useBasket(list: PointList, view: View, changeView: ChangeView): Basket {
  const text = useWords();
  const { points } = list;
  const ids = useMemo(() => [...new Set([...view.c, ...view.hl])], [view.c, view.hl]);
  const known = useSlots(ids, points, view.ds);
  const latest = useRef({ view, points, text });
  useEffect(() => {
    latest.current = { view, points, text };
  });
  const toggle = useCallback(
    (id: string) => {
      const now = latest.current;
      const { controls } = now.text.explore;
      const inside = now.view.c.includes(id);
      if (!inside && isBasketFull(now.view)) {
        toast(controls.basketFull);
        return;
      }
      const next = toggleBasket(now.view, id);
      const point = now.points.find((one) => one.id === id) ?? null;
      const name = slotName({ id, point, gone: null }, now.text);
      announce(
        inside ? controls.takenFromBasket(name) : controls.addedToBasket(name, next.c.length),
      );
      changeView(next);
    },
    [changeView],
  );
  return useMemo(() => {
    const byId = new Map(known.map((slot) => [slot.id, slot]));
    return {
      slots: view.c.flatMap((id) => byId.get(id) ?? []),
      goneHighlights: view.hl.flatMap((id) => {
        const slot = byId.get(id);
        return slot?.gone ? [slot] : [];
      }),
      toggle,
    };
  }, [known, view.c, view.hl, toggle]);
}
