'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from './when-idle.ts';

/**
 * The place of toasts, loaded once the page is at rest: early enough to say that the hub does not
 * answer, and out of the way of the first paint. Toasts sent before it is there wait for it.
 */
export function Toaster({ label }: { label: string }) {
  const [Toasts, setToasts] = useState<ComponentType<{ label: string }> | null>(null);
  useEffect(
    () =>
      whenIdle(() => {
        // Without its code a page has no toasts, and works.
        import('./toasts.tsx').then(
          (loaded) => setToasts(() => loaded.Toasts),
          () => {},
        );
      }),
    [],
  );
  return Toasts && <Toasts label={label} />;
}
