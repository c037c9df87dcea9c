import Link from 'next/link';

interface Group {
  label: string;
  value: string;
  choices: readonly { value: string; label: string; href: string }[];
}

/** What the panel shows, each choice an address: one line a group, the chosen one underlined. */
export function PanelControls({
  title,
  open,
  groups,
}: {
  title: string;
  /** Unfolded where something else than usual is chosen. */
  open: boolean;
  groups: readonly Group[];
}) {
  return (
    <details open={open} className="mt-3 text-small print:hidden">
      <summary className="cursor-pointer py-1 text-accent">{title}</summary>
      <div className="mt-1 grid gap-1">
        {groups.map(({ label, value, choices }) => (
          <nav key={label} aria-label={label} className="flex flex-wrap items-baseline gap-x-3">
            <span aria-hidden="true" className="text-ink3">
              {label}
            </span>
            {choices.map((choice) => (
              <Link
                key={choice.value}
                href={choice.href}
                scroll={false}
                prefetch={false}
                aria-current={choice.value === value ? 'true' : undefined}
                className="inline-flex min-h-6 items-center text-ink2 aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:underline pointer-coarse:min-h-10 hover:text-ink"
              >
                {choice.label}
              </Link>
            ))}
          </nav>
        ))}
      </div>
    </details>
  );
}
