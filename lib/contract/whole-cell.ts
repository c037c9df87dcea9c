import type { Cell } from './cell.ts';
import type { ResultCell } from './result-cell.ts';

/** The cell of a result as a job can ask for it; null where its source does not state all of it. */
export function wholeCell(cell: ResultCell): Cell | null {
  const { artifact, runtime, precision, batch, threads, concurrency } = cell;
  const { scenario, inputShape, timedRegion } = cell;
  const { sha256, bytes, format, model } = artifact;
  const { slug, name, version, executionProvider } = runtime;
  if (sha256 === null || bytes === null || format === null) return null;
  if (version === null || executionProvider === null || precision === null) return null;
  if (batch === null || threads === null || concurrency === null) return null;
  if (scenario === null || inputShape === null || timedRegion === null) return null;
  return {
    artifact: { sha256, bytes, format, model },
    runtime: { slug, name, version, executionProvider },
    precision,
    batch,
    threads,
    concurrency,
    caches: cell.caches,
    scenario,
    powerMode: cell.powerMode,
    inputShape,
    timedRegion,
  };
}
