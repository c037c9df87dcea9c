import type { PublishedRow } from '../../../contract/published.ts';

/** A row of our own that states nothing but what is given: for tests of the mapping. */
export function shortRow(given: Partial<PublishedRow>): PublishedRow {
  return {
    device: 'NVIDIA Jetson Nano',
    device_class: 'embedded_gpu_board',
    soc: null,
    accelerator: null,
    model: 'ResNet-50',
    task: 'image_classification',
    dataset: null,
    framework: 'TensorRT',
    runtime_version: null,
    precision: null,
    batch: null,
    threads: null,
    power_mode: null,
    latency_ms_mean: null,
    latency_ms_min: null,
    latency_ms_max: null,
    latency_ms_p50: null,
    latency_ms_p90: null,
    latency_ms_p99: null,
    throughput_fps: null,
    top1: null,
    top5: null,
    other_accuracy: null,
    power_w: null,
    samples: null,
    source_title: null,
    source_url_or_repo_path: null,
    source_date: null,
    licence: null,
    note: null,
    ...given,
  };
}
