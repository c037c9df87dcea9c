import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { Slug } from '../../contract/primitives.ts';
import type { PublishedRow } from '../../contract/published.ts';
import { Scenario } from '../../contract/vocabulary.ts';

/** One published row, named by fields that it alone has. */
const RowName = z.strictObject({
  source: z.string(),
  match: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type RowName = z.infer<typeof RowName>;

/** A rule of rows that the curated cohort consists of; of one combination the newest is taken. */
const Selection = z.strictObject({
  source: z.string(),
  rounds: z.array(z.string()),
  scenario: Scenario,
  batch: z.number().int(),
  deviceClasses: z.array(z.string()),
  /** Device slugs that stand in the cohort as reference devices only. */
  exceptDevices: z.array(Slug),
  models: z.array(Slug),
});

const Curated = z.strictObject({
  cohort: z.string(),
  /** A cohort that people meet first has to stay readable. */
  limit: z.number().int(),
  why: z.string(),
  select: z.array(Selection),
  also: z.array(z.strictObject({ why: z.string(), row: RowName })),
  referenceDevices: z.array(RowName),
  claims: z.array(z.strictObject({ measured: RowName, claimed: RowName, claimant: z.string() })),
});
export type Curated = z.infer<typeof Curated>;

/** Peak arithmetic of device classes and work of models: what no measurement can exceed. */
const Roofs = z.strictObject({
  devices: z.record(
    Slug,
    z.strictObject({ peakFlops: z.number(), precision: z.string(), source: z.string() }),
  ),
  models: z.record(Slug, z.strictObject({ flops: z.number(), source: z.string() })),
});
export type Roofs = z.infer<typeof Roofs>;

/** Which published rows the curated cohort shows, and why (`prisma/reference/curated.json`). */
export function readCurated(folder: string): Curated {
  return Curated.parse(JSON.parse(readFileSync(path.join(folder, 'curated.json'), 'utf8')));
}

/** `prisma/reference/roofs.json`. */
export function readRoofs(folder: string): Roofs {
  return Roofs.parse(JSON.parse(readFileSync(path.join(folder, 'roofs.json'), 'utf8')));
}

/** True when the row has every named field with that value. */
export function isNamed(name: RowName, source: string, row: PublishedRow): boolean {
  if (name.source !== source) return false;
  const fields = new Map<string, unknown>(Object.entries(row));
  return Object.entries(name.match).every(([field, value]) => fields.get(field) === value);
}
