'use client';

import { Activity, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { atFirstTouch } from './first-touch.ts';
import { keepClicks } from './kept-clicks.ts';
import { keepSigns } from './kept-signs.ts';
import { useIsFirstDraw } from './late.tsx';
import type { LatePart } from './late-part.ts';

/**
 * A part of a page that the server draws in its place and whose code the browser fetches later: at the
 * reader's first touch, or when the page is at rest. Until then its links are links, and a plain click
 * waits for the code. What is drawn anew in the browser fetches it at once. Props had better keep
 * their identity: a change asks for the code too. Of a `whole` page keys and taps wait as well.
 */
export function Island<P extends object>({
  part,
  props,
  whole = false,
}: {
  part: LatePart<P>;
  props: P;
  whole?: boolean;
}) {
  const { Part, gate } = part;
  const [withPage] = useState(useIsFirstDraw());
  const [first, setFirst] = useState(props);
  const shown = isSame(first, props) ? first : props;
  if (shown !== first) setFirst(shown);
  if (shown !== first || !withPage) gate.open();
  const { box, onLive } = useKept(part, withPage, whole);
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

/** Asks for the code of a part, and keeps what is done to what the server drew until it answers. */
function useKept<P>({ gate, rest }: LatePart<P>, withPage: boolean, whole: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const replay = useRef<() => void>(() => undefined);
  const live = useRef(false);
  const onLive = useCallback(() => {
    live.current = true;
    replay.current();
  }, []);
  useEffect(() => {
    if (!withPage || live.current || !box.current) return;
    const clicks = keepClicks(box.current, gate.open);
    const signs = whole ? keepSigns(box.current) : null;
    replay.current = () => {
      clicks.replay();
      signs?.replay();
    };
    const undo = [
      atFirstTouch(gate.open, rest),
      gate.onFailure(replay.current),
      clicks.forget,
      signs?.forget,
    ];
    return () => {
      for (const one of undo) one?.();
    };
  }, [withPage, gate, rest, whole]);
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
