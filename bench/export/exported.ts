import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../../lib/server/context.ts';
import { type DataSetFormat, exportPoints } from '../../lib/server/exports/export-points.ts';
import { textStream } from '../../lib/server/exports/text-stream.ts';

const newline = 10;
const everyMs = 5;
/** The collector frees pages of memory beside the program: a while after it ended. */
const settleMs = 300;

/** How long an export took, how many rows came, and the most memory beside the settled baseline. */
export interface Exported {
  ms: number;
  lines: number;
  extraBytes: number;
}

/**
 * Reads a whole export as a reply would be read, while the memory of this process is watched.
 *
 * `extraBytes` is the most resident memory (read every 5 ms and at every piece) beyond that of the same
 * process right before, after a full collection: what the export holds, and what it leaves to be
 * collected later. Without the collection the garbage of whatever ran before would stand in the
 * baseline, and an export that fills its place would seem to take nothing. Memory that the process
 * keeps for young objects, code and connections after its first export is in the baseline of the next.
 */
export async function exported(format: DataSetFormat, ctx: Context): Promise<Exported> {
  const before = await settledBytes();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, everyMs);
  try {
    const start = performance.now();
    const { pieces } = await exportPoints({ format, ds: null }, ctx);
    let lines = format === 'csv' ? -1 : 0;
    for await (const piece of textStream(pieces())) {
      for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) lines++;
      most = Math.max(most, process.memoryUsage.rss());
    }
    return { ms: performance.now() - start, lines, extraBytes: most - before };
  } finally {
    clearInterval(watch);
  }
}

async function settledBytes(): Promise<number> {
  if (!globalThis.gc) throw new Error('The memory of an export is measured under --expose-gc.');
  for (let i = 0; i < 2; i++) {
    globalThis.gc();
    await wait(settleMs);
  }
  return process.memoryUsage.rss();
}
