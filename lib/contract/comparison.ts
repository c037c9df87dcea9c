import * as z from 'zod';
import { Count, Line, Moment, Share, Slug, Uuid7 } from './primitives.ts';
import { ResultCell } from './result-cell.ts';

/** Exactly four (method.md A7.4); the first two are one verdict in its two directions. */
export const Verdict = z.enum([
  'faster',
  'slower',
  'no relevant difference',
  'inconclusive',
  'not comparable',
]);
export type Verdict = z.infer<typeof Verdict>;

/**
 * `interleaved`: one device, runs in random order, the full verdict. `side by side`: stored results
 * of different devices or dates, four valid runs a side. `ratio only`: fewer runs, no interval and
 * no verdict (design.md section 1).
 */
export const ComparisonGrade = z.enum(['interleaved', 'side by side', 'ratio only']);
export type ComparisonGrade = z.infer<typeof ComparisonGrade>;

/** Why two results may not be compared, as a code with what it is about. */
export const Obstacle = z.strictObject({ code: Slug, detail: Line.nullable() });
export type Obstacle = z.infer<typeof Obstacle>;

/** How often `b` takes as long as `a`; without interval when a side has fewer than four runs. */
export const StatedRatio = z.strictObject({
  value: z.number().positive(),
  low: z.number().positive().nullable(),
  high: z.number().positive().nullable(),
  /** Share of repetitions in which such an interval holds the true ratio. */
  coverage: Share.nullable(),
});
export type StatedRatio = z.infer<typeof StatedRatio>;

/** The noise of a device against itself (method.md A7.3): 95th percentile of |ratio - 1|. */
export const DeviceNoise = z.strictObject({
  share95: z.number().min(0),
  /** Standard deviation of the run medians of one repeat, as a share; the agent plans runs by it. */
  runSd: z.number().min(0).nullable().optional(),
  repeats: Count,
  measuredAt: Moment,
  resultId: Uuid7,
});
export type DeviceNoise = z.infer<typeof DeviceNoise>;

/** Paired answers on the same images (method.md A8.4): exact McNemar. */
export const PairedAnswers = z.strictObject({
  images: Count,
  onlyA: Count,
  onlyB: Count,
  p: Share,
  /** Share of images on which both predict the same class. */
  agreement: Share,
});
export type PairedAnswers = z.infer<typeof PairedAnswers>;

/** What `b` is, seen from `a`. */
export const Comparison = z.strictObject({
  grade: ComparisonGrade,
  verdict: Verdict.nullable(),
  obstacles: z.array(Obstacle),
  /** Identity fields in which the sides differ, e.g. `precision`. */
  differs: z.array(Slug),
  statistic: z.enum(['p50', 'p90', 'p99']),
  ratio: StatedRatio.nullable(),
  p: Share.nullable(),
  /** The smallest difference that counts, as a share: 0.03 is 3 %. */
  margin: z.number().min(0),
  noise: DeviceNoise.nullable(),
  runMediansMs: z.strictObject({ a: z.array(z.number()), b: z.array(z.number()) }),
  /** Places in `runMediansMs` of disturbed runs, which neither the ratio nor the test counts. */
  leftOut: z.strictObject({ a: z.array(Count), b: z.array(Count) }).default({ a: [], b: [] }),
  answers: PairedAnswers.nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

/**
 * Part of an interleaved measurement. `order` says which side each latency run belonged to, in the
 * order in which they ran. `ab`: two results, one a side. `aa`: one result measured against itself
 * in consecutive repeats of twice `runsPerSide` runs, which gives the device's noise.
 */
export const ComparisonPart = z.strictObject({
  id: Uuid7,
  kind: z.enum(['ab', 'aa']),
  side: z.enum(['a', 'b']),
  order: z
    .string()
    .regex(/^[ab]+$/)
    .max(400),
  runsPerSide: z.number().int().min(1).max(20),
});
export type ComparisonPart = z.infer<typeof ComparisonPart>;

/** One side as a page shows it. */
export const ComparisonSide = z.strictObject({
  resultId: Uuid7,
  cell: ResultCell,
  device: z.strictObject({ slug: Slug, name: Line }),
  measuredAt: Moment.nullable(),
});
export type ComparisonSide = z.infer<typeof ComparisonSide>;

/**
 * GET /api/v1/comparisons/{id} for a measured one, GET /api/v1/comparisons?a=&b= for two stored
 * results. `order` is null when the runs were not interleaved.
 */
export const ComparisonReport = z.strictObject({
  id: Uuid7.nullable(),
  kind: z.enum(['ab', 'aa']),
  order: z.string().nullable(),
  a: ComparisonSide,
  b: ComparisonSide,
  /** Null while a side is still being measured. */
  comparison: Comparison.nullable(),
});
export type ComparisonReport = z.infer<typeof ComparisonReport>;
