'use client';

import { type PointerEvent, useRef, useState } from 'react';
import type { Box } from '../../lib/chart/zoom.ts';

/** A press that moves less than this is a click, px. */
const clickMoves = 6;

/** A box that is being drawn over an element with a mouse or pen; a finger scrolls the page. */
export interface ZoomBox {
  /** What to show of it; null while none is drawn. */
  box: Box | null;
  onDown: (event: PointerEvent<HTMLElement>) => void;
  /** True when the move draws the box, so that it means nothing else. */
  onMove: (event: PointerEvent<HTMLElement>) => boolean;
  /** The finished box; null when the press was a click. */
  onUp: (event: PointerEvent<HTMLElement>) => Box | null;
  cancel: () => void;
}

/** Follows a drag from its press to its release, beyond the element's edges. */
export function useZoomBox(enabled: boolean): ZoomBox {
  const pressed = useRef<Box['from'] | null>(null);
  const [box, setBox] = useState<Box | null>(null);
  const cancel = () => {
    pressed.current = null;
    setBox(null);
  };
  return {
    box,
    onDown: (event) => {
      const draws = enabled && event.pointerType !== 'touch' && event.button === 0;
      pressed.current = draws ? placeIn(event) : null;
    },
    onMove: (event) => {
      const from = pressed.current;
      if (from === null) return false;
      const to = placeIn(event);
      if (box === null && Math.hypot(to.x - from.x, to.y - from.y) < clickMoves) return false;
      if (box === null) event.currentTarget.setPointerCapture(event.pointerId);
      setBox({ from, to });
      return true;
    },
    onUp: (event) => {
      const from = pressed.current;
      const drawn = box === null || from === null ? null : { from, to: placeIn(event) };
      cancel();
      return drawn;
    },
    cancel,
  };
}

function placeIn(event: PointerEvent<HTMLElement>): Box['from'] {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}
