'use client';

import { Activity, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { atFirstTouch } from './first-touch.ts';
import { type KeptClicks, keepClicks } from './kept-clicks.ts';
import { useIsFirstDraw } from './late.tsx';
import type { LatePart } from './late-part.ts';
import type { Gate } from './part-gate.ts';

/**
 * A part of a page that the server draws in its place and whose code the browser fetches later: at the
 * reader's first touch, or when the page is at rest. Until then its links are links, and a plain click
 * waits for the code. What is drawn anew in the browser fetches it at once. Props had better keep
 * their identity: a change asks for the code too.
 */
export function Island<P extends object>({
  part: { Part, gate },
  props,
}: {
  part: LatePart<P>;
  props: P;
}) {
  const [withPage] = useState(useIsFirstDraw());
  const [first, setFirst] = useState(props);
  const shown = isSame(first, props) ? first : props;
  if (shown !== first) setFirst(shown);
  if (shown !== first || !withPage) gate.open();
  const { box, onLive } = useKeptClicks(withPage, gate);
  // Drawn again, the boundary would count as changed, and the server's markup would be thrown away.
  const still = useMemo(
    () => (
      // This boundary keeps the markup in its place until the code takes it over; Suspense would send
      // a large part last, hidden until a script shows it.
      <Activity>
        <Part {...shown} />
        <Live onLive={onLive} />
      </Activity>
    ),
    [Part, shown, onLive],
  );
  return (
    <div ref={box} className="contents">
      {withPage ? still : <Suspense>{still}</Suspense>}
    </div>
  );
}

/** Asks for the code of a part, and keeps the clicks on what the server drew until it answers. */
function useKeptClicks(withPage: boolean, gate: Gate) {
  const box = useRef<HTMLDivElement>(null);
  const kept = useRef<KeptClicks | 'live' | null>(null);
  const onLive = useCallback(() => {
    if (kept.current !== null && kept.current !== 'live') kept.current.replay();
    kept.current = 'live';
  }, []);
  useEffect(() => {
    if (!withPage || kept.current === 'live' || !box.current) return;
    const clicks = keepClicks(box.current, gate.open);
    kept.current = clicks;
    const undo = [atFirstTouch(gate.open), gate.onFailure(clicks.replay), clicks.forget];
    return () => {
      for (const one of undo) one();
    };
  }, [withPage, gate]);
  return { box, onLive };
}

/** Says when the part around it answers. */
function Live({ onLive }: { onLive: () => void }) {
  useEffect(onLive, [onLive]);
  return null;
}

function isSame<P extends object>(before: P, now: P): boolean {
  const then = new Map(Object.entries(before));
  const entries = Object.entries(now);
  return entries.length === then.size && entries.every(([key, value]) => then.get(key) === value);
}
