'use client';

import { useEffect, useState } from 'react';
import type { Point, PointList } from '../../lib/contract/point.ts';

const pollEveryMs = 5000;

/** What the server has beyond the list on screen. */
export interface Newer {
  /** Newest data version the server told. */
  latestDs: number;
  /** The newest list, once it was fetched; null while nothing is new. */
  list: PointList | null;
  /** Points of that list that are not on screen. */
  fresh: Point[];
  /** Since when the server does not answer, or null. */
  silentSince: string | null;
}

/**
 * Asks every five seconds, while the page is visible, whether the data version has risen, and
 * fetches the newer list then. It never touches what is on screen. With `pinned`, only the version
 * is watched.
 */
export function useNewResults(list: PointList, pinned: boolean): Newer {
  const [newer, setNewer] = useState<Newer>(() => nothingNew(list));
  useEffect(() => {
    setNewer(nothingNew(list));
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    let known = list.latestDs;
    const poll = async () => {
      if (document.visibilityState === 'visible') {
        try {
          const latestDs = await fetchVersion(stop.signal);
          if (latestDs > known) {
            const next = pinned ? null : await fetchList(list, stop.signal);
            known = latestDs;
            setNewer({ latestDs, list: next, fresh: unseen(list, next), silentSince: null });
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

/** Points of the newer list whose id or result is not in the one on screen. */
export function unseen(list: PointList, next: PointList | null): Point[] {
  const seen = new Set(list.points.map(versionOf));
  return next?.points.filter((point) => !seen.has(versionOf(point))) ?? [];
}

function versionOf(point: Point): string {
  return `${point.id} ${point.resultId ?? ''}`;
}

/** The newest data version: 22 bytes, so that asking often costs nothing. */
async function fetchVersion(signal: AbortSignal): Promise<number> {
  const reply = await fetch('/api/health', { signal, cache: 'no-store' });
  if (!reply.ok) throw new Error(`The server is not well: status ${reply.status}.`);
  const body: unknown = await reply.json();
  const ds = typeof body === 'object' && body !== null && 'ds' in body ? body.ds : null;
  if (typeof ds !== 'number') throw new Error('The server does not say which data version it has.');
  return ds;
}

/** The newest list. Its schema comes with the first list that is newer: few pages need it. */
async function fetchList(list: PointList, signal: AbortSignal): Promise<PointList> {
  const query = new URLSearchParams();
  if (list.cohort) query.set('co', list.cohort.id);
  const reply = await fetch(`/api/v1/points?${query}`, { signal, cache: 'no-store' });
  if (!reply.ok) throw new Error(`The points could not be read: status ${reply.status}.`);
  const { PointList: schema } = await import('../../lib/contract/point.ts');
  return schema.parse(await reply.json());
}
