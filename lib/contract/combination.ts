import type { Cell } from './cell.ts';

/**
 * The fields that make a combination, in the shape that is hashed (canonical JSON, sha256; see
 * lib/codec/canonical-json.ts). No version is in it: a combination outlives releases. Published
 * rows have the model slug in place of the artifact's sha256 (design.md section 1).
 */
export interface CombinationKey {
  deviceClass: string;
  artifact: string;
  runtime: string;
  executionProvider: string | null;
  precision: string | null;
  batch: number | null;
  threads: number | null;
  scenario: string | null;
  powerMode: string | null;
  inputShape: number[] | null;
  timedRegion: string | null;
  /** Left out at one request in flight, so that older combinations keep their hash. */
  concurrency?: number;
  /** Left out when the runtime keeps none. */
  caches?: Record<string, string>;
}

/** The combination key of a measured cell on a device class. */
export function combinationKey(deviceClass: string, cell: Cell): CombinationKey {
  return {
    deviceClass,
    artifact: cell.artifact.sha256,
    runtime: cell.runtime.slug,
    executionProvider: cell.runtime.executionProvider,
    precision: cell.precision,
    batch: cell.batch,
    threads: cell.threads,
    scenario: cell.scenario,
    powerMode: cell.powerMode,
    inputShape: cell.inputShape,
    timedRegion: cell.timedRegion,
    ...(cell.concurrency > 1 ? { concurrency: cell.concurrency } : {}),
    ...(Object.keys(cell.caches).length > 0 ? { caches: cell.caches } : {}),
  };
}
