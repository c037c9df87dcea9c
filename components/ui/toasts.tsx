'use client';

import { Toaster as Sonner } from 'sonner';

/** Where toasts appear: bottom left, 38 px high, ink and surface reversed, six seconds. */
export function Toasts({ label }: { label: string }) {
  return (
    <Sonner
      position="bottom-left"
      duration={6000}
      containerAriaLabel={label}
      offset={16}
      mobileOffset={{ bottom: 76, left: 14, right: 14 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex min-h-[38px] w-max max-w-[min(560px,calc(100vw-32px))] items-center gap-4 rounded-ctl bg-ink px-4 py-2 text-body text-surface',
          actionButton: 'shrink-0 font-semibold underline underline-offset-4',
        },
      }}
    />
  );
}
