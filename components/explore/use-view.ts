'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { parseView } from '../../lib/link/parse-view.ts';
import type { View } from '../../lib/link/view.ts';
import { hrefWith, viewHref } from '../../lib/link/view-query.ts';
import { mergeView } from './merge-view.ts';

/** Browsers refuse more than about one history call in 50 ms; Safari wants longer (ux.md 1c). */
const writeEveryMs = 120;

/** `base`: the view that `next` was made from, where that may be older than the page's. */
export type ChangeView = (next: View, how?: 'push' | 'replace', base?: View) => void;

/**
 * The state of the page, which is its address. A change is drawn at once; the address follows, at
 * most one write in 120 ms. `push` adds a step that Back undoes, `replace` (the default) does not.
 * `kept` is what else the page's address holds. With `apart`, the page stands at another address than
 * its view's (a link): the address is neither read nor written, and a change is this reader's alone.
 */
export function useView(
  initial: View,
  { kept = '', apart = false }: { kept?: string; apart?: boolean } = {},
): [View, ChangeView] {
  const [view, setView] = useState(initial);
  const pending = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(view);

  const flush = useCallback(() => {
    if (pending.current === null) return;
    clearTimeout(pending.current);
    pending.current = null;
    const href = hrefWith(latest.current, location.pathname, kept);
    if (href !== location.pathname + location.search) history.replaceState(null, '', href);
  }, [kept]);

  useEffect(() => {
    if (apart) return;
    const read = () => {
      const { view: found } = parseView(new URLSearchParams(location.search));
      if (viewHref(found) === viewHref(latest.current)) return;
      latest.current = found;
      setView(found);
    };
    // A page restored by Back may carry the address of an earlier step in its properties.
    read();
    window.addEventListener('popstate', read);
    window.addEventListener('pagehide', flush);
    return () => {
      flush();
      window.removeEventListener('popstate', read);
      window.removeEventListener('pagehide', flush);
    };
  }, [flush, apart]);

  const change = useCallback<ChangeView>(
    (asked, how = 'replace', base = latest.current) => {
      const next = mergeView(base, asked, latest.current);
      if (how === 'push') flush();
      latest.current = next;
      setView(next);
      if (apart) return;
      if (how === 'push') {
        history.pushState(null, '', hrefWith(next, location.pathname, kept));
      } else {
        pending.current ??= setTimeout(flush, writeEveryMs);
      }
    },
    [flush, kept, apart],
  );
  return [view, change];
}
