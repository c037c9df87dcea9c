import { type ComponentType, useCallback, useState } from 'react';

/**
 * A component whose code is fetched when it is first wanted: null until it is there, which is for
 * ever when the hub does not answer. Keep `load` outside the component.
 *
 * @returns the component, what asks for it, and what only fetches its code beforehand
 */
export function usePart<P>(
  load: () => Promise<ComponentType<P>>,
): [ComponentType<P> | null, () => void, () => void] {
  const [part, setPart] = useState<ComponentType<P> | null>(null);
  const want = useCallback(() => {
    load().then((loaded) => setPart(() => loaded), ignore);
  }, [load]);
  const prepare = useCallback(() => {
    load().catch(ignore);
  }, [load]);
  return [part, want, prepare];
}

/** Asking again fetches again. */
function ignore(): void {}
