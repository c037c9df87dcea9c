'use client';

import { useEffect, useRef, useState } from 'react';
import { Button, type ButtonKind } from './button.tsx';

/**
 * A button whose act cannot be undone: the first click asks, the second acts. Escape or the other
 * button takes it back, and the focus returns to where it was.
 */
export function ConfirmButton({
  label,
  name,
  sure,
  keep,
  kind = 'plain',
  busy = false,
  onConfirm,
}: {
  label: string;
  /** Accessible name, where the label alone does not say what it acts on. */
  name?: string;
  sure: string;
  keep: string;
  kind?: ButtonKind;
  busy?: boolean;
  onConfirm: () => void;
}) {
  const [asked, setAsked] = useState<boolean | null>(null);
  const first = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (asked !== null) first.current?.querySelector('button')?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <span ref={first}>
        <Button kind={kind} aria-label={name} disabled={busy} onClick={() => setAsked(true)}>
          {label}
        </Button>
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is one more way to the button beside it.
    <span
      ref={first}
      className="inline-flex flex-wrap justify-end gap-1.5"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAsked(false);
      }}
    >
      <Button
        kind="danger"
        disabled={busy}
        onClick={() => {
          setAsked(false);
          onConfirm();
        }}
      >
        {sure}
      </Button>
      <Button kind="quiet" onClick={() => setAsked(false)}>
        {keep}
      </Button>
    </span>
  );
}
