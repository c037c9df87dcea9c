'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Width of an element in whole px, kept up to date; null before it is on a page. Read before the
 * first paint, so that no picture of another size flashes. `standIn` has the width that it will have.
 */
export function useChartWidth(
  ref: RefObject<HTMLElement | null>,
  standIn: HTMLElement | null = null,
): number | null {
  const [width, setWidth] = useState(() => (standIn ? widthOf(standIn) : null));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => {
      const measured = widthOf(element);
      // A hidden chart keeps its last picture.
      if (measured !== null) setWidth(measured);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}

/** Null for what is hidden. */
function widthOf(element: HTMLElement): number | null {
  const measured = Math.floor(element.getBoundingClientRect().width);
  return measured > 0 ? measured : null;
}
