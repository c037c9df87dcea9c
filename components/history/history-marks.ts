import type { HistoryMark, Standing } from '../../lib/chart/history/history-scene.ts';
import type { CombinationHistory, HistoryEntry } from '../../lib/contract/history.ts';

/** What a result of a history counts for. */
export function standingOf(entry: HistoryEntry): Standing {
  if (entry.retracted !== null) return 'withdrawn';
  if (entry.superseded) return 'superseded';
  if (entry.state !== 'complete' || entry.p50Ms === null) return 'none';
  return entry.validity === 'rejected' ? 'rejected' : 'good';
}

/** The results that have ended, as marks in the order of time. */
export function historyMarks({ entries, notes }: CombinationHistory): HistoryMark[] {
  const noted = new Set(notes.map(({ about }) => about.id));
  return entries
    .flatMap((entry) => {
      const { measuredAt, p50Ms, p5Ms, p95Ms } = entry;
      if (measuredAt === null) return [];
      const standing = standingOf(entry);
      return [
        {
          id: entry.resultId,
          at: Date.parse(measuredAt),
          // What has no figure stands in the strip; a withdrawn one is still seen as what it is.
          standing: p50Ms === null && standing !== 'withdrawn' ? ('none' as const) : standing,
          p50Ms,
          p5Ms,
          p95Ms,
          board: entry.board,
          version: entry.runtimeVersion,
          flagged: entry.remarks.length > 0,
          noted: noted.has(entry.resultId),
        },
      ];
    })
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** The boards of a history in their order; a name only where the reader may know it. */
export function boardsOf(
  entries: readonly HistoryEntry[],
): { board: number; name: string | null }[] {
  const names = new Map(entries.map(({ board, boardName }) => [board, boardName]));
  return [...names].map(([board, name]) => ({ board, name })).sort((a, b) => a.board - b.board);
}
