'use client';

import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Makes the rows of a list one tab stop: arrows, Home and End lead from row to row. Without a script
 * every row is a stop of its own. Rows carry `data-stop` on what takes the focus.
 */
export function useRowKeys(list: RefObject<HTMLElement | null>) {
  const current = useRef<Element | null>(null);
  // After each drawing: rows may be new.
  useEffect(() => {
    const stops = stopsOf(list.current);
    const first = stops.find((stop) => stop === current.current) ?? stops[0];
    for (const stop of stops) stop.tabIndex = stop === first ? 0 : -1;
  });
  return (event: KeyboardEvent<HTMLElement>) => {
    const stops = stopsOf(list.current);
    const focused = document.activeElement;
    const here = focused instanceof HTMLElement ? stops.indexOf(focused) : -1;
    const to = here < 0 ? undefined : stops[rowAfter(event.key, here, stops.length) ?? -1];
    if (!to) return;
    event.preventDefault();
    for (const stop of stops) stop.tabIndex = stop === to ? 0 : -1;
    current.current = to;
    to.focus();
  };
}

/** Where a key leads from a row; null for another key and past the ends. */
export function rowAfter(key: string, from: number, count: number): number | null {
  const to = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[key];
  return to === undefined || to < 0 || to >= count ? null : to;
}

function stopsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])];
}
