import { groupBy } from '../../lib/server/published/group-by.ts';
import type { Published } from '../../lib/server/published/read-published.ts';

/** What became of every row, by source, with the rows left out by reason. */
export function accountText({ sources, points, leftOut }: Published): string {
  const lines = sources.map(({ key, rows }) => {
    const kept = points.filter((entry) => entry.source === key).length;
    return `${key.padEnd(30)} ${String(rows).padStart(6)} rows ${String(kept).padStart(6)} points`;
  });
  const reasons = groupBy(leftOut, (entry) => `${entry.source}: ${entry.reason}`);
  for (const [reason, entries] of reasons) lines.push(`left out ${entries.length}: ${reason}`);
  const total = sources.reduce((sum, { rows }) => sum + rows, 0);
  lines.push(`${total} rows = ${points.length} points + ${leftOut.length} left out`);
  return lines.join('\n');
}
