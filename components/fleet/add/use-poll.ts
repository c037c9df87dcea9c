'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type * as z from 'zod';
import { callApi } from '../../shell/call-api.ts';

/** The newest answer of an address, and whether the hub has stopped answering. */
export interface Polled<T> {
  value: T | null;
  silent: boolean;
  /** Asks now, not at the next turn. */
  ask: () => void;
}

const everyMs = 2000;

/**
 * Asks an address every two seconds while the page is visible, and at once when it becomes so. With
 * no address it rests; the last value stays until the address changes.
 */
export function usePoll<T>(
  path: string | null,
  schema: z.ZodType<T>,
  initial: T | null,
): Polled<T> {
  const [state, setState] = useState({ path, value: initial, silent: false });
  const turn = useRef<() => void>(() => {});
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') {
        const asked = { signal: stop.signal, unreachable: '' };
        const reply = await callApi(path, schema, asked).catch(() => null);
        if (stop.signal.aborted) return;
        setState((was) =>
          reply?.ok
            ? { path, value: reply.value, silent: false }
            : { path, value: was.path === path ? was.value : null, silent: true },
        );
      }
      timer = setTimeout(ask, everyMs);
    };
    turn.current = () => void ask();
    void ask();
    const wake = () => document.visibilityState === 'visible' && void ask();
    document.addEventListener('visibilitychange', wake);
    return () => {
      stop.abort();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', wake);
    };
  }, [path, schema]);
  const ask = useCallback(() => turn.current(), []);
  return { value: state.value, silent: path !== null && state.silent, ask };
}
