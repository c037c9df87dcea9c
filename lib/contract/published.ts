import * as z from 'zod';

const Text = z.string().nullable();
const Figure = z.number().nullable();

/**
 * One row of a published table as its source states it: figures in milliseconds, frames per
 * second, per cent and watts, names unmapped, null where the source gives nothing.
 */
export const PublishedRow = z.strictObject({
  device: z.string(),
  device_class: Text,
  soc: Text,
  accelerator: Text,
  model: z.string(),
  task: Text,
  dataset: Text,
  framework: Text,
  runtime_version: Text,
  precision: Text,
  batch: Figure,
  threads: Figure,
  power_mode: Text,
  latency_ms_mean: Figure,
  latency_ms_min: Figure,
  latency_ms_max: Figure,
  latency_ms_p50: Figure,
  latency_ms_p90: Figure,
  latency_ms_p99: Figure,
  throughput_fps: Figure,
  top1: Figure,
  top5: Figure,
  other_accuracy: z.strictObject({ metric: z.string(), value: Figure }).nullable(),
  power_w: Figure,
  samples: Figure,
  source_title: Text,
  source_url_or_repo_path: Text,
  source_date: Text,
  licence: Text,
  note: Text,
});
export type PublishedRow = z.infer<typeof PublishedRow>;

/** A published source, as `prisma/reference/sources.json` describes it. */
export const PublishedSource = z.strictObject({
  key: z.string(),
  label: z.string(),
  url: z.string(),
  licence: z.string(),
  /** What `latency_ms_mean` holds where the row does not say otherwise. */
  latencyStatistic: z.enum(['mean', 'unstated']),
  note: z.string(),
  rows: z.number().int(),
  /** First and last date of the rows: of the file or release, not always of the measurement. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type PublishedSource = z.infer<typeof PublishedSource>;

/** A name of a source that the catalogue does not know, and how many of its rows have it. */
export const UnmappedEntry = z.strictObject({
  noun: z.enum(['model', 'device', 'runtime', 'accelerator', 'precision', 'other']),
  name: z.string(),
  rows: z.number().int(),
});

/** What became of the rows and the names of one source. */
export const SourceAccount = z.strictObject({
  key: z.string(),
  points: z.number().int(),
  leftOut: z.array(z.strictObject({ reason: z.string(), rows: z.number().int() })),
  /** Names as the source writes them, and the entries of the catalogue that they are. */
  names: z.strictObject({
    devices: z.strictObject({ stated: z.number().int(), mapped: z.number().int() }),
    models: z.strictObject({ stated: z.number().int(), mapped: z.number().int() }),
    runtimes: z.strictObject({ stated: z.number().int(), mapped: z.number().int() }),
  }),
  unmapped: z.array(UnmappedEntry),
});
export type SourceAccount = z.infer<typeof SourceAccount>;
