import { IdentityLink } from './identity-link.tsx';
import type { PointColumn } from './point-column.ts';

/** A link to the result, for a table whose other columns do not lead there. */
export const openColumn: PointColumn = {
  id: 'open',
  head: ({ text }) => <span className="sr-only">{text.explore.openResult}</span>,
  cell: (point, { text }) => (
    <span className="text-accent">
      <IdentityLink point={point} text={text}>
        {point.resultId === null ? text.explore.openTheSource : text.explore.openResult}
      </IdentityLink>
    </span>
  ),
};
