'use client';

import { useEffect, useState } from 'react';
import type { PointList } from '../../lib/contract/point.ts';
import type { Found } from './newer-than.ts';

const pollEveryMs = 5000;

/** What the server has beyond the list on screen. */
export interface Newer extends Found {
  /** Since when the server does not answer, or null. */
  silentSince: string | null;
}

/**
 * Asks every five seconds, while the page is visible, whether the data version has risen, and
 * fetches the newer list then. It never touches what is on screen. With `pinned`, only the version
 * is watched. The code that asks comes with the first question.
 */
export function useNewResults(list: PointList, pinned: boolean): Newer {
  const [newer, setNewer] = useState<Newer>(() => nothingNew(list));
  useEffect(() => {
    // The first list has nothing newer already: the page is not drawn twice for it.
    setNewer((was) => (isNothing(was, list) ? was : nothingNew(list)));
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let known = list.latestDs;
    const poll = async () => {
      if (document.visibilityState === 'visible') {
        try {
          const { newerThan } = await import('./newer-than.ts');
          const found = await newerThan(known, list, pinned, stop.signal);
          if (stop.signal.aborted) return;
          if (found) {
            known = found.latestDs;
            setNewer({ ...found, silentSince: null });
          } else {
            setNewer((was) => (was.silentSince === null ? was : { ...was, silentSince: null }));
          }
        } catch {
          if (stop.signal.aborted) return;
          const now = new Date().toISOString();
          setNewer((was) => ({ ...was, silentSince: was.silentSince ?? now }));
        }
      }
      if (!stop.signal.aborted) timer = setTimeout(poll, pollEveryMs);
    };
    timer = setTimeout(poll, pollEveryMs);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [list, pinned]);
  return newer;
}

function nothingNew(list: PointList): Newer {
  return { latestDs: list.latestDs, list: null, fresh: [], silentSince: null };
}

function isNothing({ latestDs, list, fresh, silentSince }: Newer, shown: PointList): boolean {
  return latestDs === shown.latestDs && list === null && fresh.length === 0 && silentSince === null;
}
