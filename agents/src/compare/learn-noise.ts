import { decodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { DeviceNoise } from '../../../lib/contract/comparison.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { noiseOfRepeats } from '../../../lib/stats/comparison/device-noise.ts';
import { median } from '../../../lib/stats/percentile.ts';
import type { Site } from '../job/measure-planned.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import type { Books } from './books.ts';
import type { Compared } from './compare-cells.ts';
import { comparedCell } from './compared-cell.ts';
import { interleavedOrder, seedOf } from './interleaved-order.ts';
import { measureInterleaved } from './measure-interleaved.ts';
import { countingRun } from './sides.ts';

/** Runs at most, so that a plan has room for those that are measured once more. */
const mostRuns = 100;

/** A cell that is measured against itself. */
export interface NoiseOrder {
  id: string;
  cell: ResolvedCell;
  repeats: number;
  runsPerSide: number;
}

/** How learning the device's noise ended. */
export type Learned =
  | {
      kind: 'measured';
      order: string;
      seed: number;
      reports: RunReport[];
      /** Null when a part had been measured before, or no repeat is whole. */
      noise: DeviceNoise | null;
    }
  | Exclude<Compared, { kind: 'measured' }>;

/**
 * Measures a cell against itself in consecutive interleaved repeats (method.md A7.3): one result of
 * repeats x 2 x runs a side.
 *
 * @throws RangeError when that is more than a plan may have
 */
export async function learnNoise(
  site: Site,
  books: Books,
  { id, cell, repeats, runsPerSide }: NoiseOrder,
  onRun: (reports: readonly RunReport[]) => void,
): Promise<Learned> {
  const count = repeats * 2 * runsPerSide;
  if (count > mostRuns) {
    throw new RangeError(
      `${repeats} repeats of ${runsPerSide} + ${runsPerSide} runs are ${count} runs; at most ${mostRuns} are planned: choose fewer.`,
    );
  }
  if (cell.unsupported !== null) return { kind: 'unsupported', reason: cell.unsupported };
  const planned = Array.from({ length: count }, (_, index) => ({
    index,
    kind: 'latency' as const,
  }));
  const resolved = comparedCell(cell, planned);
  const seed = seedOf(id);
  const order = interleavedOrder(seed, runsPerSide, repeats);
  const book = await books.open(resolved, { id, kind: 'aa', side: 'a', order, runsPerSide });
  if ('kind' in book) return book;
  const side = { resolved, book };
  const found = await measureInterleaved(site, { a: side, b: side }, order, books.ready, (_, one) =>
    onRun(one),
  );
  if (found.kind !== 'measured') return found;
  const reports = [...found.a, ...found.b];
  const noise = noiseOf(reports, order, runsPerSide, book.resultId);
  return { kind: 'measured', order, seed, reports, noise };
}

function noiseOf(
  reports: readonly RunReport[],
  order: string,
  runsPerSide: number,
  resultId: string,
): DeviceNoise | null {
  const medians = [...order].map((_, index) => {
    const run = countingRun(reports, index);
    return run?.streams ? median(decodeSamples(run.streams.infer)) / 1e6 : null;
  });
  try {
    const { share95, repeats, runSd } = noiseOfRepeats(medians, order, runsPerSide);
    return { share95, repeats, runSd, measuredAt: new Date().toISOString(), resultId };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
