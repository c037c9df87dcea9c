import type { KeyboardEvent, MouseEvent } from 'react';

/**
 * Runs `act` in place of following the link, unless the reader asks for another tab or window.
 */
export function onPlainClick(
  event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>,
  act: () => void,
): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  act();
}
