import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';

/** Two screens of rows: what is out of sight costs the first paint and every later change. */
const firstRows = 50;
/** How many come when the end is near. */
const nextRows = 200;

/** The rows that are on the page: the first of a long list, more as its end comes near, all on paper. */
export function useDrawnRows<T>(rows: readonly T[]): {
  drawn: readonly T[];
  more: () => void;
  /** Leaves the first ones, for another order: what is out of sight need not be moved. */
  fewer: () => void;
} {
  const [most, setMost] = useState(firstRows);
  const drawn = useMemo(() => (rows.length > most ? rows.slice(0, most) : rows), [rows, most]);
  const more = useCallback(() => setMost((now) => now + nextRows), []);
  const fewer = useCallback(() => setMost(firstRows), []);
  useEffect(() => {
    // The page is printed as it is when this returns.
    const drawAll = () => flushSync(() => setMost(Number.POSITIVE_INFINITY));
    window.addEventListener('beforeprint', drawAll);
    return () => window.removeEventListener('beforeprint', drawAll);
  }, []);
  return { drawn, more, fewer };
}
