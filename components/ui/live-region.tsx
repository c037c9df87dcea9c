'use client';

import { useEffect } from 'react';
import { announce } from './announce.ts';

/** Speaks its text politely when it changes, through the page's one live region; it draws nothing. */
export function LiveRegion({ text }: { text: string }) {
  useEffect(() => {
    if (text !== '') announce(text);
  }, [text]);
  return null;
}
