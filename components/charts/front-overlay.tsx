'use client';

import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { nearestFinder } from '../../lib/chart/nearest.ts';
import type { FrontScene, Mark } from '../../lib/chart/scene.ts';
import type { Box } from '../../lib/chart/zoom.ts';
import { useZoomBox } from './use-zoom-box.ts';
import { ZoomBoxShape } from './zoom-box-shape.tsx';

/** The tooltip waits this long before it goes, so that a pointer can reach it (ux.md I7), ms. */
const leaveAfter = 160;

/** What the overlay tells its picture: which mark is active, and whether its tooltip is open. */
export interface ActiveMark {
  mark: Mark;
  open: boolean;
}

/**
 * Finds marks by pointer, touch and keyboard over a chart, apart from the chart itself: a move
 * redraws a line and a tooltip, never the marks (traps T12, T19). One tab stop; arrows in the
 * order of the x axis, Home, End, Enter, Escape. A box drawn with a mouse is handed to `onBox`.
 */
export function FrontOverlay({
  scene,
  highlightedId,
  onHighlight,
  onWalk,
  onOpen,
  onBox,
  labelledBy,
  describedBy,
  roleDescription,
  children,
}: {
  scene: FrontScene;
  highlightedId: string | null;
  onHighlight: (id: string | null) => void;
  /** A key led to a mark. */
  onWalk: (id: string) => void;
  onOpen: (id: string) => void;
  /** A box was drawn over the chart; null where boxes mean nothing. */
  onBox: ((box: Box) => void) | null;
  labelledBy: string;
  describedBy: string;
  roleDescription: string;
  children: (active: ActiveMark | null, hold: TooltipHold) => ReactNode;
}) {
  const zoom = useZoomBox(onBox !== null);
  const find = useMemo(() => nearestFinder(scene.marks), [scene]);
  const [own, setOwn] = useState<ActiveMark | null>(null);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(leaving.current), []);

  // A mark of an earlier picture is looked up again by its id: its place may have changed.
  const byId = useMemo(() => new Map(scene.marks.map((mark) => [mark.id, mark])), [scene]);
  const shown = own && byId.get(own.mark.id);
  const outside = highlightedId === null ? undefined : byId.get(highlightedId);
  const active = shown
    ? { mark: shown, open: own.open }
    : outside && { mark: outside, open: false };

  const show = (mark: Mark | null, open: boolean) => {
    clearTimeout(leaving.current);
    if (mark?.id === own?.mark.id && open === own?.open) return;
    setOwn(mark && { mark, open });
    if (mark?.id !== own?.mark.id) onHighlight(mark?.id ?? null);
  };
  const leaveSoon = () => {
    clearTimeout(leaving.current);
    leaving.current = setTimeout(() => show(null, false), leaveAfter);
  };
  // A finger leaves when it is lifted: what it chose stays until it taps elsewhere.
  const leave = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType !== 'touch') leaveSoon();
  };
  const at = (event: PointerEvent<HTMLElement>): Mark | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const index = find(event.clientX - box.left, event.clientY - box.top);
    return index === null ? null : (scene.marks[index] ?? null);
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'touch') return;
    if (zoom.onMove(event)) return show(null, false);
    const mark = at(event);
    if (mark) show(mark, true);
    else leaveSoon();
  };
  const press = (event: PointerEvent<HTMLElement>) => {
    const box = zoom.onUp(event);
    if (box) return onBox?.(box);
    const mark = at(event);
    if (event.pointerType === 'touch') show(mark, true);
    else if (mark && event.button === 0) onOpen(mark.id);
  };
  const key = (event: KeyboardEvent<HTMLElement>) => {
    const next = keyboardMove(event.key, scene, shown ?? null);
    if (event.key === 'Escape' && zoom.box) zoom.cancel();
    else if (next) {
      show(next, true);
      onWalk(next.id);
    } else if (event.key === 'Escape' && own?.open) show(own.mark, false);
    else if (event.key === 'Enter' && shown) onOpen(shown.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const hold: TooltipHold = {
    onPointerEnter: () => clearTimeout(leaving.current),
    onPointerLeave: leaveSoon,
    close: () => show(null, false),
  };
  return (
    <>
      <div
        className={`absolute inset-0 z-10 touch-pan-y touch-pinch-zoom ${onBox && !active ? 'cursor-crosshair' : ''} ${active ? 'cursor-pointer' : ''}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is one tab stop with its own keys (ux.md I4); the table holds the same rows for browse mode.
        tabIndex={0}
        role="application"
        aria-roledescription={roleDescription}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onPointerDown={zoom.onDown}
        onPointerCancel={zoom.cancel}
        onPointerMove={point}
        onPointerLeave={leave}
        onPointerUp={press}
        onKeyDown={key}
        onBlur={leaveSoon}
        data-layer="overlay"
      />
      {children(active ?? null, hold)}
      {zoom.box && <ZoomBoxShape box={zoom.box} plot={scene.plot} />}
    </>
  );
}

/** What keeps a tooltip open while the pointer is on it. */
export interface TooltipHold {
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  close: () => void;
}

/** The mark that a key leads to, in the order of the x axis; null for a key that leads nowhere. */
export function keyboardMove(
  key: string,
  { marks, byX }: Pick<FrontScene, 'marks' | 'byX'>,
  from: Mark | null,
): Mark | null {
  const order = byX.flatMap((index) => marks[index] ?? []);
  const here = from === null ? -1 : order.indexOf(from);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return order[Math.min(order.length - 1, here + 1)] ?? null;
    case 'ArrowLeft':
    case 'ArrowDown':
      return order[here < 0 ? order.length - 1 : Math.max(0, here - 1)] ?? null;
    case 'Home':
      return order[0] ?? null;
    case 'End':
      return order.at(-1) ?? null;
    default:
      return null;
  }
}
