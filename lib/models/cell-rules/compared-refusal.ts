import type { CellEntry } from './cell-entry.ts';

/** Why the latency of a cell cannot be held against another's; else null (method.md A7.1). */
export function comparedRefusal({
  scenario = 'SingleStream',
  concurrency = 1,
}: Pick<CellEntry, 'scenario' | 'concurrency'>): string | null {
  if (scenario === 'SingleStream' && concurrency === 1) return null;
  const what = concurrency > 1 ? `${concurrency} requests in flight` : scenario;
  return `Only SingleStream with one request in flight is compared, not ${what}.`;
}

/** Why two cells cannot be held against each other; else null. */
export function pairRefusal(
  a: Pick<CellEntry, 'batch'>,
  b: Pick<CellEntry, 'batch'>,
): string | null {
  const [one, other] = [a.batch ?? 1, b.batch ?? 1];
  if (one === other) return null;
  return `Latencies of batch ${one} and batch ${other} are not comparable: give both the same batch.`;
}
