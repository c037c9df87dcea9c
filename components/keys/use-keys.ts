'use client';

import { useEffect, useRef } from 'react';
import type { KeyBinding } from './key-binding.ts';
import { type KeyScope, registerKeys } from './key-registry.ts';

/**
 * Keys of a page while it is shown, e.g. `useKeys([{ keys: 'f', does: 'filter', run: open }])`.
 * One listener serves all pages; it keeps out of fields and dialogs. The bindings may be made anew
 * at each render. `?` shows them with the words of `does` (lib/text/en/keys.ts).
 */
export function useKeys(bindings: readonly KeyBinding[], scope: KeyScope = 'page'): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => registerKeys(scope, () => latest.current), [scope]);
}
