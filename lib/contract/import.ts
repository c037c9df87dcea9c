import * as z from 'zod';
import { Count, Line, Moment, Sha256, Share, Slug, Uuid7 } from './primitives.ts';
import { Remark } from './remark.ts';
import { Precision, Scenario, TimedRegion } from './vocabulary.ts';

/** Samples at most of one imported run: more are a log to be cut by who makes it. */
export const mostImportedSamples = 200_000;
/** Results at most in one file. */
export const mostImportedResults = 10_000;

const Milliseconds = z.number().min(0).max(1e9);
const Names = z.strictObject({
  /** As people call it; mapped to the catalogue by name, else it becomes an entry of its own. */
  name: Line,
  slug: Slug.nullable().default(null),
});

/** Figures as their source states them; what it does not state is left out or null. */
export const ImportedLatency = z
  .strictObject({
    minMs: Milliseconds,
    p50Ms: Milliseconds,
    p90Ms: Milliseconds,
    p95Ms: Milliseconds,
    p99Ms: Milliseconds,
    maxMs: Milliseconds,
    meanMs: Milliseconds,
    /** A figure whose source does not say which statistic it is. */
    unstatedMs: Milliseconds,
  })
  .partial();

/** One process: its samples in nanoseconds, in the order in which they were taken. */
export const ImportedRun = z.strictObject({
  samplesNs: z.array(Count.min(1)).min(1).max(mostImportedSamples),
  warmupNs: z.array(Count.min(1)).max(mostImportedSamples).default([]),
  startedAt: Moment.nullable().default(null),
});
export type ImportedRun = z.infer<typeof ImportedRun>;

/**
 * One measured combination from elsewhere. With `runs` every statistic is computed from the samples
 * and it becomes a result with its trace; without, its stated figures become a point.
 */
export const ImportedResult = z
  .strictObject({
    task: Slug,
    device: Names,
    model: z.strictObject({ ...Names.shape, family: Line.nullable().default(null) }),
    runtime: z.strictObject({ ...Names.shape, version: Line.nullable().default(null) }),
    executionProvider: Slug.nullable().default(null),
    precision: Precision.nullable().default(null),
    batch: z.number().int().min(1).max(65_536).nullable().default(null),
    threads: z.number().int().min(1).max(1024).nullable().default(null),
    concurrency: z.number().int().min(1).max(1024).nullable().default(null),
    inputShape: z.array(z.number().int().min(0)).max(8).nullable().default(null),
    scenario: Scenario.nullable().default(null),
    powerMode: Slug.nullable().default(null),
    timedRegion: TimedRegion.nullable().default(null),
    runs: z.array(ImportedRun).max(100).default([]),
    latency: ImportedLatency.default({}),
    samples: Count.nullable().default(null),
    throughputPerS: z.number().min(0).nullable().default(null),
    powerW: z.number().min(0).nullable().default(null),
    energyMj: z.number().min(0).nullable().default(null),
    peakMemoryBytes: Count.nullable().default(null),
    modelBytes: Count.nullable().default(null),
    accuracy: z
      .array(
        z.strictObject({
          metric: Slug,
          value: Share,
          correct: Count.nullable().default(null),
          total: Count.nullable().default(null),
          /** Data set with the size of its subset, e.g. `imagenetv2@10000`. */
          dataSet: z.string().min(1).max(120),
        }),
      )
      .max(16)
      .default([]),
    measuredAt: Moment.nullable().default(null),
    /** Doubts that whoever made the file has about this figure (lib/contract/remark.ts). */
    remarks: z.array(Remark).max(20).default([]),
    /** What a reader must know about this figure. */
    note: z.string().max(1000).nullable().default(null),
  })
  .refine(
    (result) =>
      result.runs.length > 0 ||
      result.throughputPerS !== null ||
      Object.keys(result.latency).length > 0,
    'must have runs with samples, a latency or a throughput',
  );
export type ImportedResult = z.infer<typeof ImportedResult>;

/**
 * The published result schema: a file that any tool can write without us (`GET
 * /schemas/results-1.json` is its JSON Schema; docs/import.md describes it). POST /api/v1/imports
 * (owner, or a token with the scope `results:import`) takes it.
 */
export const ImportFile = z.strictObject({
  schema: z.literal('inferometer-results/1'),
  /** `log`: a tool's own record of what it measured; `published`: somebody's table. */
  tier: z.enum(['log', 'published']),
  source: z.strictObject({
    label: Line,
    url: z.string().max(500).nullable().default(null),
    /**
     * Source of our reference data whose names these are (`/sources`), e.g. `ncnn`: a name that others use
     * for something else is then read as that source means it.
     */
    namesOf: Slug.optional(),
    licence: Line.nullable().default(null),
    date: z.string().max(30).nullable().default(null),
  }),
  results: z.array(ImportedResult).min(1).max(mostImportedResults),
});
export type ImportFile = z.infer<typeof ImportFile>;
/** The file before defaults are filled in, as a tool writes it. */
export type ImportFileInput = z.input<typeof ImportFile>;

/** What became of an imported file. The same content again changes nothing (`repeated`). */
export const ImportReply = z.strictObject({
  importId: Uuid7,
  sha256: Sha256,
  repeated: z.boolean(),
  /** Points and results with samples that it brought. */
  points: Count,
  resultIds: z.array(Uuid7),
  /** Names that the catalogue does not know: counted, listed, and kept as entries of their own. */
  unmapped: z.array(
    z.strictObject({ noun: z.enum(['device', 'model', 'runtime']), name: Line, results: Count }),
  ),
  ds: Count,
});
export type ImportReply = z.infer<typeof ImportReply>;

/** Largest body of POST /api/v1/imports, in bytes. */
export const maxImportBytes = 64 * 1024 * 1024;

/** One row of GET /api/v1/imports (owner). DELETE /api/v1/imports/{id} takes its points away. */
export const ImportBatch = z.strictObject({
  id: Uuid7,
  sha256: Sha256,
  label: Line,
  tier: ImportFile.shape.tier,
  points: Count,
  results: Count,
  unmapped: ImportReply.shape.unmapped,
  importedAt: Moment,
  /** `owner`, or the id of a token. */
  importedBy: Line,
  removedAt: Moment.nullable(),
});
export type ImportBatch = z.infer<typeof ImportBatch>;

/** GET /api/v1/imports: newest first, removed ones included; at most 500. */
export const ImportList = z.strictObject({ imports: z.array(ImportBatch) });
export type ImportList = z.infer<typeof ImportList>;

/** Answer to DELETE /api/v1/imports/{id}: the data version from which its points are gone. */
export const ImportRemoved = z.strictObject({ importId: Uuid7, ds: Count });
export type ImportRemoved = z.infer<typeof ImportRemoved>;
