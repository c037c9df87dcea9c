'use client';

import { useEffect, useState } from 'react';

/**
 * The hub's time in milliseconds, once a second, by the browser's clock set right with what the hub
 * said when the page was made: codes run out by the hub's clock, and this one may be wrong.
 */
export function useClock(hubNow: string): number {
  const [now, setNow] = useState(() => Date.parse(hubNow));
  useEffect(() => {
    const ahead = Date.parse(hubNow) - Date.now();
    const tick = () => setNow(Date.now() + ahead);
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [hubNow]);
  return now;
}
