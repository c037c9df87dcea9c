'use client';

import { useEffect, useState } from 'react';
import { formatClock } from '../../lib/text/clock.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/button.tsx';
import { RemarkSign } from '../ui/remark-sign.tsx';
import { useWords } from './words-provider.tsx';

/**
 * Says that the browser is offline and of when the figures are; once it is online again, offers the
 * newest. It floats at the foot, so that nothing that is read moves.
 */
export function OfflineBar() {
  const { shell } = useWords();
  const [state, setState] = useState<{ online: boolean; since: string } | null>(null);
  useEffect(() => {
    const change = () => {
      const since = formatClock(new Date());
      if (navigator.onLine) {
        setState((before) => before && { ...before, online: true });
      } else {
        setState({ online: false, since });
      }
      announce(navigator.onLine ? shell.backOnline : shell.offlineSince(since));
    };
    if (!navigator.onLine) change();
    window.addEventListener('online', change);
    window.addEventListener('offline', change);
    return () => {
      window.removeEventListener('online', change);
      window.removeEventListener('offline', change);
    };
  }, [shell]);
  if (state === null) return null;
  return (
    <div
      data-offline={state.online ? 'over' : 'now'}
      className="fixed right-3.5 bottom-4 left-3.5 z-30 flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-ctl border border-line2 bg-remark-wash py-1.5 pr-1.5 pl-3 text-remark shadow-lift has-[>p:last-child]:pr-3 max-md:bottom-[76px] md:right-6 md:left-auto print:hidden"
    >
      <RemarkSign />
      <p className="min-w-0 flex-1 py-1">
        {state.online ? shell.backOnline : shell.offlineSince(state.since)}
      </p>
      {state.online ? (
        <>
          <Button onClick={() => location.reload()}>{shell.newest}</Button>
          <Button kind="quiet" onClick={() => setState(null)}>
            {shell.dismiss}
          </Button>
        </>
      ) : null}
    </div>
  );
}
