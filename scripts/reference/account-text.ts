import type { SourceAccount } from '../../lib/contract/published.ts';

/** What became of every row, by source, with the rows left out by reason. */
export function accountText(sources: readonly SourceAccount[]): string {
  const sum = (counts: readonly { rows: number }[]) =>
    counts.reduce((total, { rows }) => total + rows, 0);
  const lines = sources.map(({ key, points, leftOut, unmapped }) => {
    const counts = `${padded(points + sum(leftOut))} rows ${padded(points)} points`;
    return `${key.padEnd(30)} ${counts} ${padded(unmapped.length)} names not mapped`;
  });
  for (const { key, leftOut } of sources) {
    for (const { reason, rows } of leftOut) lines.push(`left out ${rows}: ${key}: ${reason}`);
  }
  const points = sources.reduce((total, source) => total + source.points, 0);
  const left = sum(sources.flatMap(({ leftOut }) => leftOut));
  lines.push(`${points + left} rows = ${points} points + ${left} left out`);
  return lines.join('\n');
}

function padded(count: number): string {
  return String(count).padStart(6);
}
