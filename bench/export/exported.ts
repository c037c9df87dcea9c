import { performance } from 'node:perf_hooks';
import type { Context } from '../../lib/server/context.ts';
import { type DataSetFormat, exportPoints } from '../../lib/server/exports/export-points.ts';
import { textStream } from '../../lib/server/exports/text-stream.ts';

const newline = 10;
const everyMs = 5;

/** How long an export took, how many rows came, and the most memory beside what was held before. */
export interface Exported {
  ms: number;
  lines: number;
  extraBytes: number;
}

/** Reads a whole export as a reply would be read, while the memory of this process is watched. */
export async function exported(format: DataSetFormat, ctx: Context): Promise<Exported> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
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
