'use client';

import { useEffect, useState } from 'react';
import type { FoundItem } from '../../lib/contract/catalogue.ts';
import { readFound } from './found-item.ts';

/** What the hub has answered to what is typed. */
export interface Found {
  /** `asking` keeps the items of the answer before. */
  state: 'nothing-asked' | 'asking' | 'found' | 'offline' | 'unreachable' | 'refused';
  items: readonly FoundItem[];
  /** The hub's own words where it refused. */
  detail: string | null;
}

/** A pause in typing after which the hub is asked, and the longest text it takes. */
const pauseMs = 120;
const longest = 100;

const nothing: Found = { state: 'nothing-asked', items: [], detail: null };

/**
 * What the hub finds for a text. An earlier question is cancelled by the next, so that no late
 * answer overwrites a newer one; `again` asks once more.
 */
export function useFound(sought: string): Found & { again: () => void } {
  const q = sought.trim().slice(0, longest);
  const [found, setFound] = useState(nothing);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks the same question again.
  useEffect(() => {
    if (q === '') {
      setFound(nothing);
      return;
    }
    const stop = new AbortController();
    setFound((before) => ({ ...before, state: 'asking', detail: null }));
    const timer = setTimeout(async () => {
      const answer = await ask(q, stop.signal);
      if (!stop.signal.aborted) setFound(answer);
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, turn]);
  return { ...found, again: () => setTurn((before) => before + 1) };
}

async function ask(q: string, signal: AbortSignal): Promise<Found> {
  try {
    const reply = await fetch(`/api/v1/search?q=${encodeURIComponent(q)}`, {
      signal,
      cache: 'no-store',
    });
    const value: unknown = await reply.json();
    if (reply.ok) return { state: 'found', items: readFound(value), detail: null };
    return { state: 'refused', items: [], detail: detailOf(value) };
  } catch {
    return { state: navigator.onLine ? 'unreachable' : 'offline', items: [], detail: null };
  }
}

/** The sentence of a problem (lib/contract/problem.ts). */
function detailOf(value: unknown): string | null {
  const detail =
    typeof value === 'object' && value !== null && 'detail' in value ? value.detail : null;
  return typeof detail === 'string' ? detail : null;
}
