import type { KeyboardEvent, ReactNode } from 'react';
import type { FrontScene, Mark } from '../../lib/chart/scene.ts';
import type { TooltipHold } from './front-overlay.tsx';
import { tooltipPlace } from './tooltip-place.ts';

/** The tooltip's panel: beside its mark where there is room, at the foot of a narrow screen. */
export function TooltipBox({
  scene,
  mark,
  hold,
  closeLabel,
  children,
}: {
  scene: FrontScene;
  mark: Mark;
  hold: TooltipHold;
  closeLabel: string;
  children: ReactNode;
}) {
  const panel = 'border border-line2 bg-surface p-3 text-body text-ink shadow-lift select-text';
  const handlers = {
    onPointerEnter: hold.onPointerEnter,
    onPointerLeave: (event: { pointerType: string }) => {
      // A finger that is lifted leaves too: a sheet stays until it is closed.
      if (event.pointerType !== 'touch') hold.onPointerLeave();
    },
    // The links inside are the next tab stop after the chart: focus holds the tooltip like a pointer.
    onFocus: hold.onPointerEnter,
    onBlur: hold.onPointerLeave,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') hold.close();
    },
  };
  // Over the bar at the foot of the page, which would hide the button that closes it.
  if (scene.narrow) {
    return (
      <div
        className={`fixed inset-x-0 bottom-0 z-40 ${panel}`}
        data-tooltip={mark.id}
        {...handlers}
      >
        {children}
        <button
          type="button"
          className="mt-2 h-10 w-full rounded-ctl pointer-coarse:h-11 border border-ctl font-medium"
          onClick={hold.close}
        >
          {closeLabel}
        </button>
      </div>
    );
  }
  return (
    <div
      className={`absolute z-30 w-[316px] rounded-panel ${panel}`}
      style={tooltipPlace(scene, mark)}
      data-tooltip={mark.id}
      {...handlers}
    >
      {children}
    </div>
  );
}
