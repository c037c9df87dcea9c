'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panel-props.ts';

/**
 * A panel over the page that holds the focus until it is closed by its buttons or Escape. `footer`
 * holds what can be done and stays in sight.
 */
export function Dialog({ open, onOpenChange, title, closeLabel, children, footer }: PanelProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[rgb(10_18_22/0.4)] transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup className="fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-48px)] w-[520px] max-w-[calc(100vw-28px)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-panel border border-line2 bg-surface shadow-lift outline-none transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0">
          <div className="flex shrink-0 items-center justify-between border-line border-b py-1 pr-1 pl-4">
            <Base.Title className="font-semibold text-h2">{title}</Base.Title>
            <Base.Close
              aria-label={closeLabel}
              className="flex size-10 items-center justify-center text-ink2 pointer-coarse:size-11 hover:text-ink"
            >
              <Icon name="cross" />
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 py-3">{children}</div>
          <div className="flex shrink-0 flex-wrap justify-end gap-2 border-line border-t px-4 py-3">
            {footer}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
