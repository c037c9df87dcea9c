'use client';

import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode, RefObject } from 'react';
import { Icon } from './icon.tsx';

/**
 * A panel beside the button that opened it. It takes the focus, and gives it back to the button when
 * it is closed by its own button, Escape or a press outside.
 */
export function Popover({
  open,
  onOpenChange,
  anchor,
  title,
  closeLabel,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The button that opens it. */
  anchor: RefObject<HTMLButtonElement | null>;
  title: string;
  closeLabel: string;
  children: ReactNode;
}) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, { event }) => {
        // A press on the button itself is the button's own business, else it would open again.
        const pressed = event.target instanceof Node && anchor.current?.contains(event.target);
        if (next || event.type === 'keydown' || !pressed) onOpenChange(next);
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          sideOffset={4}
          align="start"
          collisionPadding={14}
          className="z-40 outline-none"
        >
          <Base.Popup
            finalFocus={anchor}
            className="max-h-(--available-height) w-[340px] max-w-[calc(100vw-28px)] overflow-y-auto rounded-panel border border-line2 bg-surface shadow-lift outline-none transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <div className="flex items-center justify-between border-line border-b py-0.5 pr-1 pl-4">
              <Base.Title className="font-semibold text-body">{title}</Base.Title>
              <Base.Close
                aria-label={closeLabel}
                className="flex size-8 items-center justify-center text-ink2 pointer-coarse:size-11 hover:text-ink"
              >
                <Icon name="cross" size={14} />
              </Base.Close>
            </div>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
