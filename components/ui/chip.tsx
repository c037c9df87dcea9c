import type { MouseEvent } from 'react';
import { Icon } from './icon.tsx';

/**
 * One part of a view that is not at its default, 24 px high, with a way to take it away. The × is
 * a link, so that it works before and without a script.
 */
export function Chip({
  name,
  value,
  href,
  removeLabel,
  onRemove,
}: {
  name: string;
  value: string;
  href: string;
  removeLabel: string;
  onRemove: (event: MouseEvent<HTMLAnchorElement>) => void;
}) {
  return (
    <span className="inline-flex h-6 items-center gap-1.5 rounded-ctl bg-sunken pl-2 text-small">
      <span className="text-ink2">{name}</span>
      <span className="max-w-56 truncate text-ink">{value}</span>
      <a
        href={href}
        onClick={onRemove}
        aria-label={removeLabel}
        className="flex size-6 items-center justify-center text-ink2 hover:text-ink"
      >
        <Icon name="cross" size={12} />
      </a>
    </span>
  );
}
