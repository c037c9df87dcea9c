'use client';

import { Drawer } from '@base-ui/react/drawer';
import { Icon } from './icon.tsx';
import type { PanelProps } from './panel-props.ts';
import { useBackCloses } from './use-back-closes.ts';

/** The panel of a sheet, with what holds the focus and what a swipe does. */
export function SheetPanel({
  open,
  onOpenChange,
  title,
  closeLabel,
  children,
  footer,
}: PanelProps) {
  useBackCloses(open, () => onOpenChange(false));
  return (
    <Drawer.Root open={open} onOpenChange={onOpenChange} swipeDirection="left">
      <Drawer.Portal>
        <Drawer.Backdrop className="fixed inset-0 z-40 bg-[rgb(10_18_22/0.4)] transition-opacity duration-[160ms] data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Drawer.Viewport className="fixed inset-0 z-50 flex items-stretch justify-start">
          <Drawer.Popup className="flex h-full w-[320px] max-w-[calc(100vw-40px)] flex-col border-line2 border-r bg-surface shadow-lift outline-none transition-transform duration-[160ms] ease-out [transform:translateX(var(--drawer-swipe-movement-x))] data-ending-style:[transform:translateX(-100%)] data-starting-style:[transform:translateX(-100%)]">
            <div className="flex h-12 shrink-0 items-center justify-between border-line border-b pl-4">
              <Drawer.Title className="font-semibold text-h2">{title}</Drawer.Title>
              <Drawer.Close
                aria-label={closeLabel}
                className="flex size-11 items-center justify-center text-ink2 hover:text-ink"
              >
                <Icon name="cross" />
              </Drawer.Close>
            </div>
            <Drawer.Content className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
              {children}
            </Drawer.Content>
            <div className="shrink-0 border-line border-t p-3">{footer}</div>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
