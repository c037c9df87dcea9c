'use client';

import { type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';

/** One line above the content that can be sent away. */
export function Notice({ dismissLabel, children }: { dismissLabel: string; children: ReactNode }) {
  const [open, setOpen] = useState(true);
  if (!open) return null;
  return (
    <div
      role="status"
      className="flex items-center gap-3 rounded-ctl bg-remark-wash py-1 pr-1 pl-3 text-remark"
    >
      <p className="min-w-0 flex-1 break-words">{children}</p>
      <button
        type="button"
        aria-label={dismissLabel}
        onClick={() => setOpen(false)}
        className="flex size-6 shrink-0 items-center justify-center pointer-coarse:size-10"
      >
        <Icon name="cross" size={12} />
      </button>
    </div>
  );
}
