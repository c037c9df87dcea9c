import type { ReactNode } from 'react';
import type { Point } from '../../lib/contract/point.ts';
import { sourceHref } from '../../lib/link/source-href.ts';
import type { Words } from '../../lib/text/words.ts';

/** Where a row's evidence stands: its result page, or the row of its source and its source. */
export function evidenceHref(point: Point): string | null {
  if (point.resultId !== null) return `/r/${point.resultId}`;
  return sourceHref(point) ?? point.source?.url ?? null;
}

/** The row's name as a link to its evidence; plain text when there is none. */
export function IdentityLink({
  point,
  text,
  children,
}: {
  point: Point;
  text: Words;
  children: ReactNode;
}) {
  const href = evidenceHref(point);
  if (href === null)
    return <span title={typeof children === 'string' ? children : undefined}>{children}</span>;
  const title =
    point.resultId !== null
      ? text.explore.openResult
      : text.explore.openSource(point.source?.label ?? href);
  const name = typeof children === 'string' && children !== title ? `${children}: ` : '';
  return (
    <a
      href={href}
      title={name + title}
      rel="noreferrer"
      className="hover:text-accent hover:underline"
    >
      {children}
    </a>
  );
}
