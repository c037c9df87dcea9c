import * as z from 'zod';
import { Point } from './point.ts';
import { Count, Line, Moment, Sha256, Slug } from './primitives.ts';

/** What a page of the catalogue is about: a device class, a model, or a framework (a runtime). */
export const CatalogueNoun = z.enum(['device', 'model', 'framework']);
export type CatalogueNoun = z.infer<typeof CatalogueNoun>;

/** How far the boards of one class lie apart on one combination and runtime version (field.md N17). */
export const BoardSpread = z.strictObject({
  combination: Sha256,
  runtimeVersion: Line,
  model: Line,
  runtime: Line,
  precision: Line.nullable(),
  /** Newest valid p50 of each board, in the order of the boards. */
  p50Ms: z.array(z.number()).min(2),
});
export type BoardSpread = z.infer<typeof BoardSpread>;

/** Facts of a catalogue entry, each null where nobody stated it. */
export const CatalogueFacts = z.strictObject({
  memoryBytes: Count.nullable(),
  family: Line.nullable(),
  task: Slug.nullable(),
  parameters: Count.nullable(),
  /** Floating-point operations of one inference, two a multiply-add. */
  flops: Count.nullable(),
  speedOnly: z.boolean().nullable(),
  /** Files of a model: format, bytes, precision. */
  artifacts: z.array(z.strictObject({ sha256: Sha256, format: Slug, bytes: Count })),
});
export type CatalogueFacts = z.infer<typeof CatalogueFacts>;

/**
 * GET /api/v1/catalogue/{device|model|framework}/{slug}: everything that is known of one entry.
 * `points` are the current points of every cohort it has a part in, at most 2,000, own ones first;
 * `total` counts all.
 */
export const CatalogueEntry = z.strictObject({
  noun: CatalogueNoun,
  slug: Slug,
  name: Line,
  facts: CatalogueFacts,
  points: z.array(Point),
  total: Count,
  /** Boards of this class that measured something; 0 for models and frameworks. */
  boards: Count,
  spread: z.array(BoardSpread),
  newestAt: Moment.nullable(),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

/** Something that the command palette leads to. */
export const FoundItem = z.strictObject({
  kind: z.enum(['device', 'model', 'framework', 'result', 'study']),
  /** Slug or id: what its address ends in. */
  id: z.string().max(120),
  name: Line,
  /** What tells it from others: a family, a date. */
  detail: Line.nullable(),
  points: Count.nullable(),
});
export type FoundItem = z.infer<typeof FoundItem>;

/** GET /api/v1/search?q=: at most 20, best first. */
export const SearchReply = z.strictObject({ q: z.string().max(100), items: z.array(FoundItem) });
export type SearchReply = z.infer<typeof SearchReply>;
