'use client';

import { useCallback, useEffect, useState } from 'react';
import type { Draft } from './draft.ts';
import { draftHref, parseDraft } from './draft-address.ts';

/** Browsers refuse more than about one history call in 50 ms; Safari wants longer. */
const writeAfterMs = 150;

export type ChangeDraft = (change: Partial<Draft>) => void;

/** The state of the page, which is its address: a change is drawn at once, the address follows. */
export function useDraft(initial: Draft): [Draft, ChangeDraft] {
  const [draft, setDraft] = useState(initial);
  useEffect(() => {
    const timer = setTimeout(() => {
      const href = draftHref(draft);
      if (href !== location.pathname + location.search) history.replaceState(null, '', href);
    }, writeAfterMs);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const read = () => setDraft(parseDraft(new URLSearchParams(location.search)).draft);
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const change = useCallback<ChangeDraft>((part) => setDraft((was) => ({ ...was, ...part })), []);
  return [draft, change];
}
