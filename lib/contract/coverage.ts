import * as z from 'zod';
import { Count, Line, Moment, Slug, Uuid7 } from './primitives.ts';

/** What became of one model on one runtime of one device. `stale`: older than 30 days. */
export const CoverageState = z.enum([
  'measured',
  'stale',
  'running',
  'queued',
  'failed',
  'never',
  'impossible',
]);
export type CoverageState = z.infer<typeof CoverageState>;

export const CoverageCell = z.strictObject({
  deviceId: Uuid7,
  runtime: Slug,
  model: Slug,
  state: CoverageState,
  /** Newest p50 of the single stream, whichever precision is newer. */
  p50Ms: z.number().positive().nullable(),
  resultId: Uuid7.nullable(),
  measuredAt: Moment.nullable(),
  /** Why it is impossible or failed; of a stale one, why it cannot be measured again. */
  reason: Line.nullable(),
});
export type CoverageCell = z.infer<typeof CoverageCell>;

/** Device x runtime x model, with the newest p50 (GET /api/v1/coverage, owner). */
export const Coverage = z.strictObject({
  devices: z.array(z.strictObject({ id: Uuid7, name: Line })),
  runtimes: z.array(z.strictObject({ slug: Slug, name: Line })),
  models: z.array(z.strictObject({ slug: Slug, name: Line })),
  cells: z.array(CoverageCell),
  /** Cells that were never run or are stale, and could be. */
  missing: z.strictObject({ cells: Count, estimatedS: Count }),
});
export type Coverage = z.infer<typeof Coverage>;
