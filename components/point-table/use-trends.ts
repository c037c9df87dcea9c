'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Trends } from './row-context.ts';

const none: Trends = new Map();

/**
 * The last results of the rows that come into sight, asked for once each: cells of `box` that wait
 * for theirs carry `data-trend`. `drawn` changes whenever other rows may stand there. The code that
 * watches comes with the column.
 */
export function useTrends(box: RefObject<HTMLElement | null>, drawn: unknown, wanted: boolean) {
  const [trends, setTrends] = useState(none);
  const asked = useRef(new Set<string>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows bring other cells.
  useEffect(() => {
    if (!wanted) return;
    let end: (() => void) | null = null;
    let over = false;
    import('./watch-trends.ts').then(
      ({ watchTrends }) => {
        if (over || !box.current) return;
        end = watchTrends(box.current, asked.current, (found) =>
          setTrends((before) => new Map([...before, ...found])),
        );
      },
      // The cells go on waiting; other rows or another visit of the column ask again.
      () => {},
    );
    return () => {
      over = true;
      end?.();
    };
  }, [box, drawn, wanted]);
  return trends;
}
