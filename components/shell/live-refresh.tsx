'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useWords } from './words-provider.tsx';

/** Server-sent events that tell a page to draw itself anew. */
export interface LiveEvents {
  address: string;
  name: string;
}

/** Seconds between two looks while events come: what they do not tell, such as how long ago, ages too. */
const besideEventsS = 30;

/**
 * Draws the page anew with every event, and every `everyS` seconds where there are none or their
 * stream does not stand; only while it is visible, and at once when it becomes so. What a person
 * types or has opened stays. The hub is asked first whether it is there: without an answer the page
 * keeps what it shows and says since when that is old.
 */
export function LiveRefresh({ everyS, events }: { everyS: number; events?: LiveEvents }) {
  const { shell } = useWords();
  const router = useRouter();
  const [silentSince, setSilentSince] = useState<string | null>(null);
  const address = events?.address;
  const name = events?.name;
  useEffect(() => {
    const stop = new AbortController();
    let stream: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      const stands = stream?.readyState === EventSource.OPEN;
      timer = setTimeout(turn, (stands ? besideEventsS : everyS) * 1000);
    };
    const draw = () => {
      setSilentSince(null);
      router.refresh();
      wait();
    };
    /** A page out of sight holds no line: a browser has six for each hub. */
    const follow = () => {
      stream?.close();
      stream = null;
      if (!address || !name || document.visibilityState !== 'visible') return;
      stream = new EventSource(address);
      stream.addEventListener('open', wait);
      stream.addEventListener('error', wait);
      stream.addEventListener(name, draw);
    };
    const turn = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        const there = await isHubThere(stop.signal);
        if (stop.signal.aborted) return;
        // A refresh that finds no hub would leave the page for the browser's own error page.
        if (there) router.refresh();
        setSilentSince((was) => (there ? null : (was ?? new Date().toISOString())));
      }
      wait();
    };
    const wake = () => {
      follow();
      if (document.visibilityState === 'visible') void turn();
    };
    follow();
    wait();
    document.addEventListener('visibilitychange', wake);
    return () => {
      stop.abort();
      stream?.close();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [everyS, address, name, router]);
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
