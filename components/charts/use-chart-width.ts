'use client';

import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Width of an element in whole px, kept up to date; null before it is on a page. Read before the
 * first paint, so that no picture of another size flashes.
 */
export function useChartWidth(ref: RefObject<HTMLElement | null>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const read = () => {
      const measured = Math.floor(element.getBoundingClientRect().width);
      // A hidden chart measures 0: it keeps its last picture.
      if (measured > 0) setWidth(measured);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return width;
}
