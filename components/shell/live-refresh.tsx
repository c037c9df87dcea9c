'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useWords } from './words-provider.tsx';

/**
 * Draws the page anew every `everyS` seconds while it is visible, and at once when it becomes so;
 * what a person types or has opened stays. The hub is asked first whether it is there: without an
 * answer the page keeps what it shows and says since when that is old.
 */
export function LiveRefresh({ everyS }: { everyS: number }) {
  const { shell } = useWords();
  const router = useRouter();
  const [silentSince, setSilentSince] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const turn = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        const there = await isHubThere(stop.signal);
        if (stop.signal.aborted) return;
        // A refresh that finds no hub would leave the page for the browser's own error page.
        if (there) router.refresh();
        setSilentSince((was) => (there ? null : (was ?? new Date().toISOString())));
      }
      timer = setTimeout(turn, everyS * 1000);
    };
    timer = setTimeout(turn, everyS * 1000);
    const wake = () => document.visibilityState === 'visible' && void turn();
    document.addEventListener('visibilitychange', wake);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [everyS, router]);
  if (silentSince === null) return null;
  return (
    <p role="status" className="mb-3 rounded-ctl bg-remark-wash px-3 py-1.5 text-remark">
      {shell.silentSince(`${silentSince.slice(11, 19)} UTC`)}
    </p>
  );
}

async function isHubThere(signal: AbortSignal): Promise<boolean> {
  try {
    const reply = await fetch('/api/health', { signal, cache: 'no-store' });
    return reply.ok;
  } catch {
    return false;
  }
}
