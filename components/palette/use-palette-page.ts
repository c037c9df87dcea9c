'use client';

import { useEffect, useRef } from 'react';
import type { Point } from '../../lib/contract/point.ts';

/** What a page lends to the palette while it is shown. */
export interface PalettePage {
  /** Rows on the page that can go into the basket. */
  points: readonly Point[];
  /** Point ids in the basket. */
  basket: readonly string[];
  /** Puts a point into the basket, or takes it out. */
  onBasket: (id: string) => void;
  /** Path and query of the page as its own "Copy link" writes them; null for the address itself. */
  link: string | null;
  /** Data version that the page is pinned to; null for the newest. */
  ds: number | null;
}

let current: (() => PalettePage) | null = null;

/** What the page on screen lends; null on pages that lend nothing. */
export function palettePage(): PalettePage | null {
  return current?.() ?? null;
}

/** Lends the rows and the basket of this page to the palette. */
export function usePalettePage(page: PalettePage): void {
  const latest = useRef(page);
  useEffect(() => {
    latest.current = page;
  });
  useEffect(() => {
    const lend = () => latest.current;
    current = lend;
    return () => {
      if (current === lend) current = null;
    };
  }, []);
}
