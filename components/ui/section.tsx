import type { ReactNode } from 'react';

/** A part of a page: a heading over a rule, with room for its controls at the right. */
export function Section({
  title,
  note,
  controls,
  children,
}: {
  title: string;
  note?: string;
  controls?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="min-w-0">
      <div className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-ctl border-b pb-1.5">
        <h2>{title}</h2>
        {note ? <p className="text-small text-ink3">{note}</p> : null}
        {controls ? <div className="ml-auto min-w-0 max-w-full">{controls}</div> : null}
      </div>
      <div className="pt-3">{children}</div>
    </section>
  );
}
