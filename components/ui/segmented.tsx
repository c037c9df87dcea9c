import type { MouseEvent } from 'react';

export interface Segment {
  value: string;
  label: string;
  /** In place of the label where a screen is narrow. */
  short?: string;
  href: string;
}

/**
 * One choice of a few, side by side. The segments are links, because each choice is an address;
 * the chosen one is `aria-current`.
 */
export function Segmented({
  label,
  value,
  segments,
  onChoose,
}: {
  label: string;
  value: string;
  segments: readonly Segment[];
  onChoose: (value: string, event: MouseEvent<HTMLAnchorElement>) => void;
}) {
  return (
    <nav
      aria-label={label}
      className="inline-flex h-[30px] overflow-hidden rounded-ctl border border-ctl text-body pointer-coarse:h-10 print:hidden"
    >
      {segments.map((segment) => {
        const chosen = segment.value === value;
        return (
          <a
            key={segment.value}
            href={segment.href}
            aria-current={chosen ? 'true' : undefined}
            onClick={(event) => onChoose(segment.value, event)}
            className={`flex items-center border-line2 border-l px-3 outline-offset-[-3px] first:border-l-0 ${
              chosen
                ? 'bg-wash font-semibold text-accent'
                : 'text-ink2 hover:bg-sunken hover:text-ink'
            }`}
          >
            {segment.short === undefined ? (
              segment.label
            ) : (
              <>
                <span className="max-md:hidden">{segment.label}</span>
                <span className="md:hidden">{segment.short}</span>
              </>
            )}
          </a>
        );
      })}
    </nav>
  );
}
