import type { ReactNode } from 'react';

/** A panel in place of rows: one bold sentence, one with the number that helps, the next step. */
export function EmptyState({
  title,
  body,
  children,
}: {
  title: string;
  body: string;
  children?: ReactNode;
}) {
  return (
    <section className="max-w-md rounded-panel border border-line2 p-4" aria-label={title}>
      <p className="font-semibold">{title}</p>
      <p className="text-ink2">{body}</p>
      {children ? (
        <div className="mt-3 flex flex-wrap items-center gap-2 empty:hidden">{children}</div>
      ) : null}
    </section>
  );
}
