import type { ViewPath } from '../../lib/contract/saved-view.ts';

const storageKey = (path: ViewPath) => `inferometer.view ${path}`;

/** The view that was opened last on a page of this tab; null for none. */
export function lastOpened(path: ViewPath): string | null {
  try {
    return sessionStorage.getItem(storageKey(path));
  } catch {
    return null;
  }
}

/** Keeps which view is open, so that a change to what it shows can be told. */
export function keepOpened(path: ViewPath, id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(storageKey(path));
    else sessionStorage.setItem(storageKey(path), id);
  } catch {
    // A browser that keeps nothing shows the name of a view only while its state is on screen.
  }
}
