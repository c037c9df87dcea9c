import * as z from 'zod';
import { Count, Line, Moment, Sha256, Share, Slug, Uuid7 } from './primitives.ts';
import { Remark } from './remark.ts';
import { Precision, Scenario, Tier, TimedRegion, Validity } from './vocabulary.ts';

/** Statistics a row may state about its latency; each is null unless the row states it. */
export const LatencyFigures = z.strictObject({
  minMs: z.number().nullable(),
  p50Ms: z.number().nullable(),
  /**
   * Interval over the medians of four runs or more (method.md A5.6, A7.8); absent or null where the
   * row states none.
   */
  p50Interval: z.strictObject({ lowMs: z.number(), highMs: z.number() }).nullable().optional(),
  p90Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
  p99Ms: z.number().nullable(),
  maxMs: z.number().nullable(),
  meanMs: z.number().nullable(),
  /** Describes the samples (72 or more) and claims no interval: the whisker of the mark. */
  spread: z.strictObject({ p5Ms: z.number(), p95Ms: z.number() }).nullable(),
  /** A figure whose source does not say which statistic it is. */
  unstatedMs: z.number().nullable(),
});
export type LatencyFigures = z.infer<typeof LatencyFigures>;

/** Accuracy joined to a point: 0..1 with its 95 % Wilson interval where the count is known. */
export const PointAccuracy = z.strictObject({
  metric: Slug,
  value: Share,
  total: Count.nullable(),
  low: Share.nullable(),
  high: Share.nullable(),
  measuredAt: Moment.nullable(),
});
export type PointAccuracy = z.infer<typeof PointAccuracy>;

/** Somebody's table or log, cited. */
export const PointSource = z.strictObject({
  label: Line,
  url: z.string().max(500).nullable(),
  licence: Line.nullable(),
  date: z.string().max(30).nullable(),
});
export type PointSource = z.infer<typeof PointSource>;

/**
 * What a chart or table draws: one per combination and runtime version. Public by the allow-list:
 * it names device classes, never devices. Milliseconds, shares of one, bytes; missing is null.
 */
export const Point = z.strictObject({
  id: z.string().max(120),
  combination: Sha256,
  resultId: Uuid7.nullable(),
  tier: Tier,
  outcome: z.enum(['ok', 'failed', 'incomplete', 'unsupported', 'retracted']),
  outcomeReason: z.string().max(4000).nullable(),
  validity: Validity.nullable(),
  task: Slug,
  cohort: z.string().max(200).nullable(),
  device: z.strictObject({ slug: Slug, name: Line }),
  model: z.strictObject({ slug: Slug, name: Line, family: Line }),
  runtime: z.strictObject({ slug: Slug, name: Line, version: Line.nullable() }),
  executionProvider: Slug.nullable(),
  precision: Precision.nullable(),
  batch: z.number().int().nullable(),
  threads: z.number().int().nullable(),
  concurrency: z.number().int().nullable(),
  inputShape: z.array(z.number().int()).nullable(),
  scenario: Scenario.nullable(),
  powerMode: Slug.nullable(),
  timedRegion: TimedRegion.nullable(),
  /** By `timedRegion`; all null when more than one request was in flight. */
  latency: LatencyFigures,
  /** The other parts of the same inferences, where they were timed apart. */
  regions: z
    .strictObject({
      total: LatencyFigures.nullable(),
      pre: LatencyFigures.nullable(),
      post: LatencyFigures.nullable(),
    })
    .nullable(),
  samples: Count.nullable(),
  runs: Count.nullable(),
  throughputPerS: z.number().nullable(),
  peakMemoryBytes: Count.nullable(),
  modelBytes: Count.nullable(),
  powerW: z.number().nullable(),
  energyMj: z.number().nullable(),
  placement: Share.nullable(),
  /** Outputs agree with a reference runtime: least cosine and the least that passes. */
  parity: z.strictObject({ cosineLeast: z.number(), threshold: z.number() }).nullable(),
  sustained: z
    .strictObject({
      firstThirdMs: z.number(),
      lastThirdMs: z.number(),
      throttledAfterS: z.number().nullable(),
    })
    .nullable(),
  accuracy: z.array(PointAccuracy),
  /** Why there is no accuracy, e.g. synthetic weights. */
  noAccuracyReason: Line.nullable(),
  remarks: z.array(Remark),
  source: PointSource.nullable(),
  /** Anchor drawn for orientation; never on a front. */
  referenceDevice: z.boolean(),
  measuredAt: Moment.nullable(),
});
export type Point = z.infer<typeof Point>;

/** What may share an accuracy chart. `id` is its address, e.g. `image-classification~glyphs-64@5000~top1~SingleStream~b1`. */
export const Cohort = z.strictObject({
  id: z.string().max(200),
  task: Slug,
  dataSet: Line.nullable(),
  metric: Slug.nullable(),
  scenario: Scenario.nullable(),
  batch: z.number().int().nullable(),
  own: z.boolean(),
  points: Count,
  newestAt: Moment.nullable(),
});
export type Cohort = z.infer<typeof Cohort>;

/** GET /api/v1/points: every point of one cohort as of one data version. */
export const PointList = z.strictObject({
  cohort: Cohort.nullable(),
  cohorts: z.array(Cohort),
  ds: Count,
  latestDs: Count,
  asOf: Moment.nullable(),
  totalPoints: Count,
  points: z.array(Point),
});
export type PointList = z.infer<typeof PointList>;
