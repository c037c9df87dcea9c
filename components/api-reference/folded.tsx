import type { ReactNode } from 'react';

interface Props {
  /** A heading. */
  title: ReactNode;
  beside?: string;
  /** Of what is folded away: a link to it unfolds it, which one to the heading would not. */
  anchor: string;
  open?: boolean;
  children: ReactNode;
}

/** A section that unfolds by its heading. */
export function Folded({ title, beside, anchor, open = false, children }: Props) {
  return (
    <details open={open}>
      <summary>
        {title}
        {beside === undefined ? null : <small>{beside}</small>}
      </summary>
      <div id={anchor}>{children}</div>
    </details>
  );
}
