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
