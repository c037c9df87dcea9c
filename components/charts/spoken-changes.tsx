'use client';

import { useEffect, useState } from 'react';

/** A pointer crosses many marks a second: only the one that it rests on is spoken, ms. */
const settleAfter = 200;

/** A polite live region that speaks a text once it has stood still for a moment (ux.md I5). */
export function SpokenChanges({ text }: { text: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), settleAfter);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {spoken}
    </div>
  );
}
