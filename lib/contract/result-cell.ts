import * as z from 'zod';
import { ArtifactRef, Cell, RuntimeRef } from './cell.ts';

/**
 * What a result was measured of. That of a measured one is a cell whole (cell.ts); an imported one
 * has null for what its source does not state.
 */
export const ResultCell = z.strictObject({
  ...Cell.shape,
  artifact: z.strictObject({
    sha256: ArtifactRef.shape.sha256.nullable(),
    bytes: ArtifactRef.shape.bytes.nullable(),
    format: ArtifactRef.shape.format.nullable(),
    model: ArtifactRef.shape.model,
  }),
  runtime: z.strictObject({
    slug: RuntimeRef.shape.slug,
    name: RuntimeRef.shape.name,
    version: RuntimeRef.shape.version.nullable(),
    executionProvider: RuntimeRef.shape.executionProvider.nullable(),
  }),
  precision: Cell.shape.precision.nullable(),
  batch: z.number().int().min(1).nullable(),
  threads: Cell.shape.threads.nullable(),
  concurrency: z.number().int().min(1).max(1024).nullable(),
  scenario: Cell.shape.scenario.nullable(),
  inputShape: z.array(z.number().int().min(0)).max(8).nullable(),
  timedRegion: Cell.shape.timedRegion.nullable(),
});
export type ResultCell = z.infer<typeof ResultCell>;
