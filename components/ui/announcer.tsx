'use client';

import { useEffect, useState } from 'react';
import { announceBy } from './announce.ts';

/** The page's one live region: it speaks what `announce` is given, the same text twice too. */
export function Announcer() {
  const [said, setSaid] = useState('');
  useEffect(
    () =>
      announceBy((text) =>
        // A text that does not change is not spoken: a no-break space makes it another one.
        setSaid((before) => (before === text ? `${text}\u00a0` : text)),
      ),
    [],
  );
  return (
    <p role="status" data-announcer className="sr-only">
      {said}
    </p>
  );
}
