import * as z from 'zod';
import { Point } from './point.ts';
import { Count, Line, Moment, Sha256, Slug } from './primitives.ts';
import { Precision, Scenario, Tier } from './vocabulary.ts';

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
  threads: z.number().int().nullable(),
  batch: z.number().int().nullable(),
  powerMode: Slug.nullable(),
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

const Named = z.strictObject({ slug: Slug, name: Line });

/**
 * One device, model and precision that two frameworks were measured on under the same conditions.
 * Each side stands by its fastest row of its newest version there.
 */
export const FrameworkPair = z.strictObject({
  device: Named,
  model: Named,
  precision: Precision.nullable(),
  threads: z.number().int().nullable(),
  batch: z.number().int().nullable(),
  scenario: Scenario.nullable(),
  powerMode: Slug.nullable(),
  tier: Tier,
  /** The statistic that both rows state. */
  statistic: z.enum(['p50', 'mean']),
  ms: z.number().positive(),
  baseMs: z.number().positive(),
  version: Line.nullable(),
  baseVersion: Line.nullable(),
  /** Ids of the two points. */
  point: z.string().max(120),
  basePoint: z.string().max(120),
});
export type FrameworkPair = z.infer<typeof FrameworkPair>;

/** What a framework buys against another one, over what both were measured on and nothing else. */
export const FrameworkGains = z.strictObject({
  base: Named.nullable(),
  /** Frameworks that share a device and a model with it, and how many; the most first. */
  others: z.array(Named.extend({ shared: Count })),
  /** At most 500, the largest gain first. */
  pairs: z.array(FrameworkPair),
  /** Geometric mean of base time over own time (above 1: faster), by evidence, over all pairs. */
  means: z.array(z.strictObject({ tier: Tier, pairs: Count, ratio: z.number().positive() })),
});
export type FrameworkGains = z.infer<typeof FrameworkGains>;

/**
 * GET /api/v1/catalogue/{device|model|framework}/{slug}: everything that is known of one entry,
 * as of `?ds=` or the latest data version. `points` are its points of every cohort it has a part in,
 * at most 2,000, own ones first; `total` counts all.
 */
export const CatalogueEntry = z.strictObject({
  noun: CatalogueNoun,
  slug: Slug,
  name: Line,
  /** As of which data version it is told, the latest there is, and when that version was made. */
  ds: Count,
  latestDs: Count,
  asOf: Moment.nullable(),
  facts: CatalogueFacts,
  points: z.array(Point),
  total: Count,
  /** Boards of this class that measured something; 0 for models and frameworks. */
  boards: Count,
  spread: z.array(BoardSpread),
  /** Of a framework, against the one that `?base=` names or the most common; null for others. */
  gains: FrameworkGains.nullable(),
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
