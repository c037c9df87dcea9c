import type { PublishedRow } from '../../lib/contract/published.ts';

type Field = keyof PublishedRow;

/** Columns of a source's rows, in the order in which they are read. */
export const rowFields = [
  'device',
  'model',
  'framework',
  'runtime_version',
  'precision',
  'latency_ms_p50',
  'latency_ms_mean',
  'latency_ms_min',
  'latency_ms_max',
  'latency_ms_p90',
  'latency_ms_p99',
  'throughput_fps',
  'top1',
  'top5',
  'other_accuracy',
  'batch',
  'threads',
  'power_mode',
  'power_w',
  'samples',
  'accelerator',
  'soc',
  'dataset',
  'task',
  'device_class',
  'source_date',
  'source_title',
  'source_url_or_repo_path',
  'licence',
  'note',
] as const satisfies readonly Field[];

const texts: ReadonlySet<Field> = new Set([
  'dataset',
  'source_title',
  'source_url_or_repo_path',
  'licence',
  'framework',
  'runtime_version',
  'accelerator',
]);

/** Long texts break in their column; figures stand at the right. */
export function kindOfField(field: Field): 'figure' | 'text' | 'name' | 'prose' {
  if (field === 'note') return 'prose';
  if (texts.has(field)) return 'text';
  return /latency|throughput|top|batch|threads|power_w|samples/.test(field) ? 'figure' : 'name';
}

/** A value as the source states it, every digit of it; null where it states none. */
export function statedValue(row: PublishedRow, field: Field): string | null {
  const value = row[field];
  if (value === null) return null;
  if (typeof value !== 'object') return String(value);
  return value.value === null ? value.metric : `${value.metric} ${value.value}`;
}
