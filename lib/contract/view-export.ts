import * as z from 'zod';
import { PointSource } from './point.ts';
import { Count, Moment, Slug, Uuid7 } from './primitives.ts';
import { Remark } from './remark.ts';
import { Tier, Validity } from './vocabulary.ts';

/** A column of an exported view; `key` is the name of its values, and of its column in the CSV. */
export const ViewExportColumn = z.strictObject({
  key: z.string(),
  /** `ms`, `bytes`, `share` (0..1), `1/s`, `mJ`, `W`, `s`; null for text and counts. */
  unit: z.string().nullable(),
  statistic: z.string().nullable(),
});
export type ViewExportColumn = z.infer<typeof ViewExportColumn>;

/** One row of an exported view, in its order. A value that the row does not state is null. */
export const ViewExportRow = z.strictObject({
  id: z.string().max(120),
  resultId: Uuid7.nullable(),
  outcome: z.enum([
    'ok',
    'failed',
    'incomplete',
    'unsupported',
    'retracted',
    'removed',
    'later',
    'unknown',
  ]),
  outcomeReason: z.string().max(4000).nullable(),
  /** Null where nothing is known of the row any more. */
  tier: Tier.nullable(),
  validity: Validity.nullable(),
  remarks: z.array(Remark),
  source: PointSource.nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()]).nullable()),
});
export type ViewExportRow = z.infer<typeof ViewExportRow>;

/** GET /api/v1/view.json: exactly the rows that a page shows, with what they are. */
export const ViewExport = z.strictObject({
  schema: z.literal('inferometer-view/1'),
  page: z.enum(['explore', 'compare']),
  /** Absolute address at which the same is shown. */
  address: z.string(),
  dataVersion: Count,
  asOf: Moment.nullable(),
  cohort: z.string().nullable(),
  /** Statistic of the headline latency, and the part of an inference that it covers. */
  statistic: Slug,
  timer: Slug,
  deadlineMs: z.number().nullable(),
  count: Count,
  /** Of each source of the rows; a source of null is the owner of the hub, a licence of null is none stated. */
  licences: z.array(
    z.strictObject({
      source: z.string().nullable(),
      url: z.string().nullable(),
      licence: z.string().nullable(),
    }),
  ),
  columns: z.array(ViewExportColumn),
  rows: z.array(ViewExportRow),
});
export type ViewExport = z.infer<typeof ViewExport>;
