import type { Comparison, ComparisonPart, DeviceNoise } from '../../../lib/contract/comparison.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { RunKind } from '../../../lib/contract/vocabulary.ts';
import type { Site } from '../job/measure-planned.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import type { Books } from './books.ts';
import { comparedCell } from './compared-cell.ts';
import { interleavedOrder, seedOf } from './interleaved-order.ts';
import { measureInterleaved } from './measure-interleaved.ts';
import { compareMeasured, type MeasuredSide } from './sides.ts';

/** Two cells to be measured interleaved. */
export interface Pair {
  id: string;
  a: ResolvedCell;
  b: ResolvedCell;
  runsPerSide: number;
  /** Whether the answers are compared too, where there are labels; they are unless told otherwise. */
  answers?: boolean;
  /** Noise that was learned of `b`, where that is another than of `a`: the larger one counts. */
  otherNoise?: DeviceNoise | null;
}

/** How a comparison ended. */
export type Compared =
  | {
      kind: 'measured';
      order: string;
      seed: number;
      a: MeasuredSide;
      b: MeasuredSide;
      /** Null when a part had been measured before: then only the hub has all of it. */
      comparison: Comparison | null;
    }
  | { kind: 'unsupported' | 'refused' | 'busy'; reason: string }
  | { kind: 'stopped' | 'known' | 'incomplete' };

/** The latency runs that are interleaved, and the answers of both sides where there are labels. */
function comparisonCell(resolved: ResolvedCell, { runsPerSide, answers = true }: Pair) {
  const kinds: RunKind[] = Array.from({ length: runsPerSide }, () => 'latency');
  if (answers && resolved.workload.dataSet.kind !== 'noise') kinds.push('accuracy');
  const planned = kinds.map((kind, index) => ({ index, kind }));
  return comparedCell(resolved, planned);
}

/** Measures two cells interleaved in a random order and gives the verdict. */
export async function compareCells(
  site: Site,
  books: Books,
  pair: Pair,
  noise: DeviceNoise | null,
  onRun: (side: 'a' | 'b', reports: readonly RunReport[]) => void,
): Promise<Compared> {
  for (const [name, { unsupported }] of [['A', pair.a] as const, ['B', pair.b] as const]) {
    if (unsupported !== null) return { kind: 'unsupported', reason: `${name}: ${unsupported}` };
  }
  const { id, runsPerSide } = pair;
  const seed = seedOf(id);
  const order = interleavedOrder(seed, runsPerSide);
  const part = { id, kind: 'ab', order, runsPerSide } as const;
  const a = await openSide(books, comparisonCell(pair.a, pair), { ...part, side: 'a' });
  if ('kind' in a) return a;
  const b = await openSide(books, comparisonCell(pair.b, pair), { ...part, side: 'b' });
  if ('kind' in b) return b;
  if (a.book === null && b.book === null) return { kind: 'known' };
  const found = await measureInterleaved(site, { a, b }, order, books.ready, onRun);
  if (found.kind !== 'measured') return found;
  const sides = {
    a: { resolved: a.resolved, reports: found.a },
    b: { resolved: b.resolved, reports: found.b },
  };
  const { environment } = site.bench;
  const how = { order, noise, otherNoise: pair.otherNoise ?? null };
  const whole = isWhole(sides.a, runsPerSide) && isWhole(sides.b, runsPerSide);
  const comparison = whole ? compareMeasured(sides.a, sides.b, environment, how) : null;
  return { kind: 'measured', order, seed, ...sides, comparison };
}

type Unopened = Exclude<Compared, { kind: 'measured' }>;

async function openSide(books: Books, resolved: ResolvedCell, part: ComparisonPart) {
  const book = await books.open(resolved, part);
  if (!('kind' in book)) return { resolved, book };
  return book.kind === 'known' ? { resolved, book: null } : (book satisfies Unopened);
}

/** Every latency run was measured here and now, whatever became of it. */
function isWhole({ reports }: MeasuredSide, runsPerSide: number): boolean {
  const first = reports.filter(({ kind, remeasures }) => kind === 'latency' && remeasures === null);
  return first.length >= runsPerSide;
}
