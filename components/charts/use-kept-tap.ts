import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps where a finger tapped before the chart was there, and taps there again once it is. A mouse needs
 * no such thing: it comes over the chart before it clicks.
 *
 * @param box what the chart is in
 * @param live whether the chart is there
 */
export function useKeptTap(box: RefObject<HTMLElement | null>, live: boolean) {
  const kept = useRef<{ x: number; y: number } | null>(null);
  useEffect(() => {
    const chart = box.current?.querySelector('[data-layer="overlay"]');
    const tap = kept.current;
    if (!live || !chart || !tap) return;
    kept.current = null;
    const { left, top } = chart.getBoundingClientRect();
    const at = { clientX: left + tap.x, clientY: top + tap.y };
    chart.dispatchEvent(
      new PointerEvent('pointerup', { bubbles: true, pointerType: 'touch', ...at }),
    );
  }, [box, live]);
  return ({ pointerType, currentTarget, clientX, clientY }: ReactPointerEvent<HTMLElement>) => {
    if (pointerType !== 'touch') return;
    const { left, top } = currentTarget.getBoundingClientRect();
    kept.current = { x: clientX - left, y: clientY - top };
  };
}
