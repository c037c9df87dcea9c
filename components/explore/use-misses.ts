'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeadlineRow } from '../../lib/contract/distribution.ts';
import type { Point } from '../../lib/contract/point.ts';
import type { View } from '../../lib/link/view.ts';

/** How the rows on screen keep the deadline, by result id. */
export interface Misses {
  rows: ReadonlyMap<string, DeadlineRow>;
  state: 'asking' | 'known' | 'failed';
  /** Asks once more for what could not be counted. */
  retry: () => void;
}

type Counted = Omit<Misses, 'retry'>;

/** No deadline is set: nothing to know. */
const nothing: Counted = { rows: new Map(), state: 'known' };

/**
 * Asks how the rows keep the view's deadline, a hundred results at a time, and stops when the
 * deadline, the timer or the rows change. What was counted once is not asked for again.
 */
export function useMisses(points: readonly Point[], { dl, tr }: Pick<View, 'dl' | 'tr'>): Misses {
  const wanted = useMemo(
    () =>
      dl === null
        ? []
        : points.flatMap(({ resultId, outcome }) =>
            resultId !== null && outcome === 'ok' ? [resultId] : [],
          ),
    [points, dl],
  );
  const known = useRef({
    subject: '',
    rows: new Map<string, DeadlineRow>(),
    asked: new Set<string>(),
  });
  const [misses, setMisses] = useState(nothing);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same again.
  useEffect(() => {
    if (dl === null) {
      setMisses(nothing);
      return;
    }
    const subject = `${dl} ${tr}`;
    if (known.current.subject !== subject) {
      known.current = { subject, rows: new Map(), asked: new Set() };
    }
    const { rows, asked } = known.current;
    const stop = new AbortController();
    const made = (state: Misses['state']): Counted => ({ rows: new Map(rows), state });
    const tell = (state: Misses['state']) => setMisses(made(state));
    async function count(deadline: number) {
      const missing = wanted.filter((id) => !asked.has(id));
      if (missing.length === 0) {
        // Other rows of what is known already: nothing is redrawn for them.
        setMisses((was) =>
          was.state === 'known' && was.rows.size === rows.size ? was : made('known'),
        );
        return;
      }
      tell('asking');
      const { askDeadline, deadlineBatch } = await import('./ask-hub.ts');
      for (let at = 0; at < missing.length && !stop.signal.aborted; at += deadlineBatch) {
        const batch = missing.slice(at, at + deadlineBatch);
        const report = await askDeadline(deadline, tr, batch, stop.signal);
        for (const id of batch) asked.add(id);
        for (const row of report.rows) rows.set(row.resultId, row);
        tell(at + deadlineBatch < missing.length ? 'asking' : 'known');
      }
    }
    count(dl).catch(() => {
      if (!stop.signal.aborted) tell('failed');
    });
    return () => stop.abort();
  }, [wanted, dl, tr, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  return useMemo(() => ({ ...misses, retry }), [misses, retry]);
}
