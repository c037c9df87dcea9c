'use client';

import { useEffect, useState } from 'react';

/**
 * The hub's time in milliseconds, once a second, by the browser's clock set right with what the hub
 * said last (`hubNow`): codes run out by the hub's clock, and this one may be wrong. Never earlier
 * than what it said, so that what it gave begins whole and not with the time a page took to load.
 */
export function useClock(hubNow: string): number {
  const [now, setNow] = useState(() => Date.parse(hubNow));
  useEffect(() => {
    const ahead = Date.parse(hubNow) - Date.now();
    const tick = () => setNow(Date.now() + ahead);
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [hubNow]);
  return Math.max(now, Date.parse(hubNow));
}
