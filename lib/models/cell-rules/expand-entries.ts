import { canonicalJson } from '../../codec/canonical-json.ts';
import type { JobEntry } from '../../contract/job.ts';
import type { SweepAxis } from '../../contract/study.ts';
import type { CellEntry } from './cell-entry.ts';

/** Order of the axes in a sweep: the last one varies fastest, so that files are built rarely. */
export const sweepAxes = [
  'precision',
  'inputSize',
  'batch',
  'threads',
  'concurrency',
] as const satisfies readonly SweepAxis[];

/** More cells than this in one job file are a mistake in a sweep, not a plan. */
export const mostCells = 1000;

/** What an entry means where it says nothing. */
const usual = { batch: 1, threads: 1, concurrency: 1, scenario: 'SingleStream' };

/**
 * The cells of a job in order: an entry with a sweep stands for every combination of its values, in
 * the order in which the values are given. A cell that comes twice is kept once.
 *
 * @throws Error when there are more than `mostCells`
 */
export function expandEntries(entries: readonly JobEntry[]): CellEntry[] {
  const cells = new Map<string, CellEntry>();
  for (const entry of entries) {
    for (const cell of combinationsOf(entry)) {
      const key = canonicalJson({ ...usual, ...cell });
      cells.set(key, cells.get(key) ?? cell);
      if (cells.size > mostCells) {
        throw new Error(
          `The sweeps of the job make more than ${mostCells} cells: leave out values or split the job.`,
        );
      }
    }
  }
  return [...cells.values()];
}

/**
 * Every combination of the values of an entry's sweep, one after the other: a sweep of a million can
 * be refused before it fills the memory.
 */
export function* combinationsOf({ sweep, ...entry }: JobEntry): Generator<CellEntry> {
  const axes = sweepAxes.filter((axis) => sweep?.[axis] !== undefined);
  const [axis] = axes;
  if (sweep === undefined || axis === undefined) {
    yield entry;
    return;
  }
  const { [axis]: values = [], ...inner } = sweep;
  for (const value of values) yield* combinationsOf({ ...entry, [axis]: value, sweep: inner });
}
