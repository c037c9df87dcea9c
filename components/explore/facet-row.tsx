import type { ReactNode } from 'react';
import type { FacetKey } from '../../lib/link/facet-key.ts';
import type { View } from '../../lib/link/view.ts';
import { viewHref } from '../../lib/link/view-query.ts';
import { formatCount } from '../../lib/text/figures.ts';
import { useLocale } from '../shell/words-provider.tsx';
import { CheckLink } from '../ui/check-link.tsx';
import { groupMark } from './legend/use-group.ts';
import { onPlainClick } from './plain-click.ts';

/** One value of a facet, 25 px: checkbox, sign, label, and the count that choosing it would give. */
export function FacetRow({
  label,
  count,
  selected,
  next,
  sign,
  indent = false,
  group,
  onChange,
}: {
  label: string;
  count: number;
  selected: boolean | 'mixed';
  /** The view after a click. */
  next: View;
  sign?: ReactNode;
  indent?: boolean;
  /** The value whose rows are marked while this line is pointed at. */
  group?: { key: FacetKey; id: string };
  onChange: (next: View) => void;
}) {
  const locale = useLocale();
  const figure = formatCount(count, locale);
  const idle = count === 0 && selected === false;
  return (
    <span className="flex min-w-0 flex-1" {...(group ? groupMark(group.key, group.id) : {})}>
      <CheckLink
        href={viewHref(next)}
        checked={selected}
        disabled={idle}
        label={`${label}, ${figure}`}
        onToggle={(event) => onPlainClick(event, () => onChange(next))}
      >
        {sign}
        <span
          title={label}
          className={`min-w-0 flex-1 break-words ${idle ? 'text-ink3' : ''} ${indent ? 'text-ink2' : ''}`}
        >
          {label}
        </span>
        <span className={idle ? 'text-ink3' : 'text-ink2'}>{figure}</span>
      </CheckLink>
    </span>
  );
}
