import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { CheckMark } from './check-mark.tsx';

/**
 * A checkbox that is an address: it works as a link without a script and as a checkbox (click,
 * Space) with one. `onToggle` gets the event, so that the caller can keep the page.
 */
export function CheckLink({
  href,
  checked,
  disabled = false,
  label,
  onToggle,
  children,
}: {
  href: string;
  checked: boolean | 'mixed';
  disabled?: boolean;
  label: string;
  onToggle: (event: MouseEvent<HTMLElement> | KeyboardEvent<HTMLElement>) => void;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an input cannot carry an address, and the filter must work without a script.
    <a
      href={disabled ? undefined : href}
      role="checkbox"
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      aria-label={label}
      tabIndex={disabled ? -1 : 0}
      className="group flex min-h-[25px] pointer-coarse:min-h-10 min-w-0 flex-1 items-center gap-2"
      onClick={(event) => {
        if (!disabled) onToggle(event);
      }}
      onKeyDown={(event) => {
        if (event.key !== ' ' || disabled) return;
        event.preventDefault();
        onToggle(event);
      }}
    >
      <CheckMark checked={checked} />
      {children}
    </a>
  );
}
