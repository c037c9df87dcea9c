import type { LatencyFigures, Point } from '../contract/point.ts';
import { remarksText } from './evidence-columns.ts';
import type { ExportCell, ExportColumn } from './export-column.ts';
import { column, settingColumns } from './identity-columns.ts';

/**
 * Columns of the whole data set, of which each row states its own timer and statistics: nothing is
 * chosen by a view. What a row has several of (metrics beyond the first, other timed parts) stands in
 * the lines of JSON.
 */
export function dataSetColumns({
  origin,
  ds,
  licence: own = null,
}: {
  origin: string;
  ds: number;
  /** Of the figures measured here; null where the owner states none. */
  licence?: string | null;
}): ExportColumn[] {
  return [
    column('point_id', ({ id }) => id),
    column('combination', ({ combination }) => combination),
    column('task', ({ task }) => task),
    column('cohort', ({ cohort }) => cohort),
    column('device', ({ device }) => device.name),
    column('device_id', ({ device }) => device.slug),
    column('model', ({ model }) => model.name),
    column('model_id', ({ model }) => model.slug),
    column('model_family', ({ model }) => model.family),
    column('runtime', ({ runtime }) => runtime.name),
    column('runtime_id', ({ runtime }) => runtime.slug),
    ...settingColumns,
    column('timer', ({ timedRegion }) => timedRegion),
    ...figures,
    column('outcome', ({ outcome }) => outcome),
    column('outcome_reason', ({ outcomeReason }) => outcomeReason),
    column('no_accuracy_reason', ({ noAccuracyReason }) => noAccuracyReason),
    column('validity', ({ validity }) => validity),
    column('remarks', remarksText),
    column('evidence', ({ tier }) => tier),
    column('reference_device', ({ referenceDevice }) => (referenceDevice ? 'yes' : 'no')),
    column('source', ({ source }) => source?.label ?? null),
    column('source_url', ({ source }) => source?.url ?? null),
    column('source_licence', ({ source }) => (source === null ? own : source.licence)),
    column('source_date', ({ source }) => source?.date ?? null),
    column('measured_at', ({ measuredAt }) => measuredAt),
    column('result_url', ({ resultId }) => (resultId === null ? null : `${origin}/r/${resultId}`)),
    column('data_version', () => ds),
  ];
}

const figures: readonly ExportColumn[] = [
  latency('min', ({ minMs }) => minMs),
  latency('p50', ({ p50Ms }) => p50Ms),
  latency('p50_low', ({ p50Interval }) => p50Interval?.lowMs ?? null),
  latency('p50_high', ({ p50Interval }) => p50Interval?.highMs ?? null),
  latency('p90', ({ p90Ms }) => p90Ms),
  latency('p95', ({ p95Ms }) => p95Ms),
  latency('p99', ({ p99Ms }) => p99Ms),
  latency('max', ({ maxMs }) => maxMs),
  latency('mean', ({ meanMs }) => meanMs),
  latency('unstated', ({ unstatedMs }) => unstatedMs),
  latency('spread_p5', ({ spread }) => spread?.p5Ms ?? null),
  latency('spread_p95', ({ spread }) => spread?.p95Ms ?? null),
  figure('samples', null, ({ samples }) => samples),
  figure('runs', null, ({ runs }) => runs),
  figure('throughput_per_s', '1/s', ({ throughputPerS }) => throughputPerS),
  column('accuracy_metric', ({ accuracy }) => accuracy[0]?.metric ?? null),
  column('accuracy', ({ accuracy }) => accuracy[0]?.value ?? null),
  column('accuracy_low', ({ accuracy }) => accuracy[0]?.low ?? null),
  column('accuracy_high', ({ accuracy }) => accuracy[0]?.high ?? null),
  column('accuracy_images', ({ accuracy }) => accuracy[0]?.total ?? null),
  figure('peak_memory_bytes', 'bytes', ({ peakMemoryBytes }) => peakMemoryBytes),
  figure('model_bytes', 'bytes', ({ modelBytes }) => modelBytes),
  figure('power_w', 'W', ({ powerW }) => powerW),
  figure('energy_per_inference_mj', 'mJ', ({ energyMj }) => energyMj),
  figure('share_on_accelerator', 'share', ({ placement }) => placement),
];

function latency(name: string, of: (figures: LatencyFigures) => number | null): ExportColumn {
  return figure(`latency_${name}_ms`, 'ms', (point) => of(point.latency));
}

/** What a failed, unsupported or withdrawn row may still hold is no figure of it. */
function figure(key: string, unit: string | null, of: (point: Point) => ExportCell): ExportColumn {
  return {
    key,
    unit,
    statistic: null,
    cell: (point) => (point.outcome === 'ok' ? of(point) : null),
  };
}
