'use client';

import { type RefObject, useEffect } from 'react';

/**
 * Fades every mark inside the box but those of a group. It writes on the drawn marks themselves: a
 * picture of hundreds is not drawn again because something is pointed at.
 */
export function useFadedMarks(
  box: RefObject<HTMLElement | null>,
  group: ReadonlySet<string> | null,
): void {
  useEffect(() => {
    const marks = box.current?.querySelectorAll('[data-point-id]') ?? [];
    for (const mark of marks) {
      const id = mark.getAttribute('data-point-id') ?? '';
      mark.toggleAttribute('data-faded', group !== null && !group.has(id));
    }
    return () => {
      for (const mark of marks) mark.removeAttribute('data-faded');
    };
  }, [box, group]);
}
