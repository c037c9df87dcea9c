import type { RunReport } from '../../../lib/contract/run.ts';
import { type Measured, measurePlanned, measureSpares, type Site } from '../job/measure-planned.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import type { ResultBook } from '../job/result-book.ts';

/** One side of an interleaved measurement; `book` is null when all of it is measured already. */
export interface Side {
  resolved: ResolvedCell;
  book: ResultBook | null;
}

/** The reports of both sides in the order in which they ran, or why there are not all. */
export type Interleaved =
  | { kind: 'measured'; a: RunReport[]; b: RunReport[] }
  | Exclude<Measured, { kind: 'measured' }>;

/**
 * Measures the latency runs of two sides in the given order, each in a fresh process, then what else
 * their plans hold. Both sides may be the same result: then the order deals out its runs.
 *
 * @param order `abba...`: the i-th `a` is the i-th latency run of side a's plan
 * @param ready waits until a report has room
 * @param onRun hears of each run's reports as they come
 */
export async function measureInterleaved(
  site: Site,
  sides: { a: Side; b: Side },
  order: string,
  ready: () => Promise<void>,
  onRun: (side: 'a' | 'b', reports: readonly RunReport[]) => void,
): Promise<Interleaved> {
  const found = { a: [] as RunReport[], b: [] as RunReport[] };
  for (const { side, index } of runsOf(sides, order)) {
    const { resolved, book } = sides[side];
    const planned = book?.missing.find((run) => run.index === index);
    if (!book || !planned) continue;
    await ready();
    const measured = await measurePlanned(site, resolved, book, planned);
    if (measured.kind !== 'measured') return measured;
    found[side].push(...measured.reports);
    onRun(side, measured.reports);
  }
  for (const side of ['a', 'b'] as const) {
    const { resolved, book } = sides[side];
    if (!book) continue;
    const spares = await measureSpares(site, resolved, book);
    if (spares.kind !== 'measured') return spares;
    found[side].push(...spares.reports);
  }
  return { kind: 'measured', ...found };
}

/** The planned runs of both sides: latency in the given order, then the rest side by side. */
function runsOf(sides: { a: Side; b: Side }, order: string) {
  const indices = (side: 'a' | 'b', latency: boolean) =>
    sides[side].resolved.plan.planned
      .filter(({ kind }) => (kind === 'latency') === latency)
      .map(({ index }) => index);
  const queues = { a: indices('a', true), b: indices('b', true) };
  // One result that is dealt out to both sides has one queue.
  if (sides.a.book !== null && sides.a.book === sides.b.book) queues.b = queues.a;
  const runs: { side: 'a' | 'b'; index: number }[] = [];
  for (const letter of order) {
    const side = letter === 'a' ? 'a' : 'b';
    const index = queues[side].shift();
    if (index !== undefined) runs.push({ side, index });
  }
  for (const side of ['a', 'b'] as const) {
    runs.push(...indices(side, false).map((index) => ({ side, index })));
  }
  return runs;
}
