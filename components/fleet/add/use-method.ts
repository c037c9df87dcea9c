'use client';

import { useEffect, useState } from 'react';
import { type Method, parseMethod } from './method.ts';

const key = 'add-device-method';

/** The way of installing: from the address, else the one chosen last, else the script. */
export function useMethod(initial: Method | null): [Method, (method: Method) => void] {
  const [method, setMethod] = useState<Method>(initial ?? 'script');
  useEffect(() => {
    const remembered = initial === null ? parseMethod(recall()) : null;
    if (remembered) setMethod(remembered);
  }, [initial]);
  const choose = (next: Method) => {
    setMethod(next);
    remember(next);
    const address = new URL(location.href);
    address.searchParams.set('method', next);
    history.replaceState(null, '', address);
  };
  return [method, choose];
}

function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(method: Method): void {
  try {
    localStorage.setItem(key, method);
  } catch {
    // A browser that keeps nothing still chooses.
  }
}
