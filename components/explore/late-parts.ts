'use client';

import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { whenIdle } from '../ui/when-idle.ts';

/** What a first visit of the default view does not show: draw it inside a `Late`. */
export const BasketBar = dynamic(async () => (await import('./basket/basket-bar.tsx')).BasketBar);
export const ViewChips = dynamic(async () => (await import('./view-chips.tsx')).ViewChips);
export const ExploreEmpty = dynamic(async () => (await import('./explore-empty.tsx')).ExploreEmpty);

/** Fetches these parts once the page is at rest, so that the first filter or choice finds them. */
export function useLateParts(): void {
  useEffect(
    () =>
      whenIdle(() => {
        const all = [
          import('./basket/basket-bar.tsx'),
          import('./view-chips.tsx'),
          import('./explore-empty.tsx'),
        ];
        // What does not come is asked for again when it is shown.
        Promise.all(all).catch(() => {});
      }),
    [],
  );
}
