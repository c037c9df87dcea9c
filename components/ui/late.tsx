'use client';

import { type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';

/**
 * Something whose code is a file of its own (`dynamic`, `lazy`). Where the page is first drawn with it,
 * the server writes it in its place and the browser takes that over as it stands; shown later, it
 * leaves `waiting` in its place until its code is there. Give another part another `key`.
 */
export function Late({ waiting, children }: { waiting?: ReactNode; children: ReactNode }) {
  const [withPage] = useState(useIsFirstDraw());
  // Behind a boundary the server would send what is large last, hidden until a script shows it.
  return withPage ? children : <Suspense fallback={waiting}>{children}</Suspense>;
}

/** True on the server, and in the browser while what the server drew is taken over. */
export function useIsFirstDraw(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

function never(): () => void {
  return () => {};
}
