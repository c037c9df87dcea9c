'use client';

import { useEffect, useRef } from 'react';

/** An address is written up to this long after its choice (use-view.ts), so this long it may change. */
const settledMs = 250;

/**
 * Back closes what is open, as Escape does, and leaves what was chosen in it (ux.md J7). While it is
 * open the page has one more step in its history; the step goes when it was not written to.
 */
export function useBackCloses(open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  const leaving = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!open) return;
    const href = location.href;
    let on = true;
    // Opened again before its step was gone: it is still there.
    if (leaving.current === null) history.pushState(null, '', href);
    else clearTimeout(leaving.current);
    leaving.current = null;
    const back = () => {
      on = false;
      const chosen = addressAhead();
      if (chosen !== null && chosen !== location.href) history.replaceState(null, '', chosen);
      close.current();
    };
    // Before the page reads its address.
    window.addEventListener('popstate', back, { capture: true });
    return () => {
      window.removeEventListener('popstate', back, { capture: true });
      if (!on) return;
      leaving.current = setTimeout(() => {
        leaving.current = null;
        if (location.href === href) history.back();
      }, settledMs);
    };
  }, [open]);
}

/** Address of the step that Back left, where the browser tells it and it is of this page. */
function addressAhead(): string | null {
  const { navigation } = window;
  const index = navigation?.currentEntry?.index;
  const ahead = index === undefined ? null : navigation.entries()[index + 1]?.url;
  if (!ahead) return null;
  return new URL(ahead).pathname === location.pathname ? ahead : null;
}
