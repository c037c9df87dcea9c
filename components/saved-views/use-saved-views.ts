'use client';

import { useCallback, useEffect, useState } from 'react';
import type { SavedView, ViewPath } from '../../lib/contract/saved-view.ts';
import { keepOpened, lastOpened } from './last-opened.ts';
import { type OpenedView, openedView, savedState } from './opened-view.ts';
import * as api from './views-api.ts';

/** The saved views, which of them is open, and what can be done with them. */
export interface SavedViewsState {
  path: ViewPath;
  /** The state on screen, without the basket. */
  state: string;
  /** The canonical query of the page, with it. */
  query: string;
  views: readonly SavedView[];
  /** `failed`: the list could not be read; an earlier one stays. */
  reading: 'reading' | 'read' | 'failed';
  opened: OpenedView | null;
  read: () => void;
  open: (view: SavedView) => void;
  save: (name: string) => Promise<api.Answer<SavedView>>;
  change: (id: string, change: { name?: string; query?: string }) => Promise<api.Answer<SavedView>>;
  remove: (id: string) => Promise<api.Answer<null>>;
}

/** State of the owner's saved views on one page; `query` is the canonical query of what it shows. */
export function useSavedViews(path: ViewPath, query: string): SavedViewsState {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [reading, setReading] = useState<SavedViewsState['reading']>('reading');
  const [lastId, setLastId] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const state = savedState(path, query);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn reads the list again.
  useEffect(() => {
    const stop = new AbortController();
    setLastId(lastOpened(path));
    void api.listViews(stop.signal).then((answer) => {
      if (stop.signal.aborted) return;
      setReading(answer.ok ? 'read' : 'failed');
      if (answer.ok) setViews(answer.value);
    });
    return () => stop.abort();
  }, [path, turn]);

  const opened = openedView(views, path, query, lastId);
  const openedId = opened?.view.id ?? null;
  useEffect(() => {
    if (reading !== 'read' || openedId === lastId) return;
    keepOpened(path, openedId);
    setLastId(openedId);
  }, [reading, path, openedId, lastId]);

  const put = useCallback(
    (view: SavedView) =>
      setViews((before) => [...before.filter((one) => one.id !== view.id), view]),
    [],
  );
  return {
    path,
    state,
    query,
    views: [...views].sort((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true })),
    reading,
    opened,
    read: () => {
      setReading('reading');
      setTurn((before) => before + 1);
    },
    open: (view) => keepOpened(view.path, view.id),
    save: async (name) => {
      const answer = await api.saveView({ name, path, query: state });
      if (answer.ok) {
        put(answer.value);
        keepOpened(path, answer.value.id);
        setLastId(answer.value.id);
      }
      return answer;
    },
    change: async (id, change) => {
      const answer = await api.changeView(id, change);
      if (answer.ok) put(answer.value);
      return answer;
    },
    remove: async (id) => {
      const answer = await api.removeView(id);
      if (answer.ok) setViews((before) => before.filter((one) => one.id !== id));
      return answer;
    },
  };
}
