import { useCallback, useEffect, useRef } from 'react';

/** A callback that never changes and calls the newest one: rows need no redraw for another. */
export function useLatest<A extends unknown[]>(
  callback: ((...given: A) => void) | undefined,
): (...given: A) => void {
  const latest = useRef(callback);
  useEffect(() => {
    latest.current = callback;
  });
  return useCallback((...given: A) => latest.current?.(...given), []);
}
