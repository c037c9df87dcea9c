import { cohortId } from '../../contract/cohort-id.ts';
import type { CombinationKey } from '../../contract/combination.ts';
import type { Point } from '../../contract/point.ts';
import type { PublishedRow, PublishedSource } from '../../contract/published.ts';
import type { Precision } from '../../contract/vocabulary.ts';
import { hashJson } from '../hash-json.ts';
import type { Catalogue } from './catalogue.ts';
import { isWithoutFigure, latencyFigures } from './latency-figures.ts';
import { noteFacts } from './note-facts.ts';
import { pointSource } from './point-source.ts';
import { publishedAccuracy, UnmappedName } from './published-accuracy.ts';
import { rowRemarks } from './published-remarks.ts';

/** A point of a published row, or why the row is none. */
export type RowOutcome = { point: Point } | { leftOut: string };

/**
 * Maps one published row to a point by the catalogue. Nothing is filled in: what the row does not
 * state is null. A name the catalogue does not know leaves the row out, named.
 */
export function pointOfRow(
  row: PublishedRow,
  source: PublishedSource,
  catalogue: Catalogue,
): RowOutcome {
  if (isWithoutFigure(row)) return { leftOut: 'states neither latency nor throughput' };
  try {
    return { point: mapRow(row, source, catalogue) };
  } catch (error) {
    if (error instanceof UnmappedName) return { leftOut: `not in the catalogue: ${error.message}` };
    throw error;
  }
}

/** Stable id of a published row: its source and its content. */
export function publishedPointId(source: string, row: PublishedRow): string {
  return `${source}.${hashJson(row).slice(0, 16)}`;
}

function mapRow(row: PublishedRow, source: PublishedSource, catalogue: Catalogue): Point {
  const facts = noteFacts(row.note);
  const named = namesOf(row, source.key, catalogue);
  const meanStated = source.latencyStatistic === 'mean' && !facts.statisticNotStated;
  const latency = latencyFigures(row, meanStated);
  const accuracy = publishedAccuracy(row, facts, catalogue);
  const timedRegion = named.timedRegion ?? facts.timedRegion;
  const key: CombinationKey = {
    deviceClass: named.device.slug,
    artifact: named.model.slug,
    runtime: named.runtime.slug,
    executionProvider: named.executionProvider,
    precision: named.precision,
    batch: row.batch,
    threads: row.threads,
    scenario: facts.scenario,
    powerMode: powerMode(row.power_mode),
    inputShape: facts.inputShape,
    timedRegion,
  };
  return {
    id: publishedPointId(source.key, row),
    combination: hashJson(key),
    resultId: null,
    tier: tierOf(row, source.key),
    outcome: 'ok',
    outcomeReason: null,
    validity: null,
    task: named.task,
    cohort: cohortId({
      task: named.task,
      dataSet: accuracy.dataSet,
      metric: accuracy.accuracy[0]?.metric ?? null,
      scenario: facts.scenario,
      batch: row.batch,
    }),
    device: named.device,
    model: named.model,
    runtime: named.runtime,
    executionProvider: named.executionProvider,
    precision: named.precision,
    batch: row.batch,
    threads: row.threads,
    concurrency: null,
    inputShape: facts.inputShape,
    scenario: facts.scenario,
    powerMode: key.powerMode,
    timedRegion,
    latency,
    regions: null,
    samples: row.samples,
    runs: null,
    throughputPerS: row.throughput_fps,
    peakMemoryBytes: null,
    modelBytes: null,
    powerW: row.power_w,
    energyMj: facts.energyMj,
    placement: null,
    parity: null,
    sustained: null,
    accuracy: accuracy.accuracy,
    noAccuracyReason: accuracy.noAccuracyReason,
    remarks: rowRemarks(facts, latency, accuracy),
    source: pointSource(row, facts, source),
    referenceDevice: false,
    measuredAt: null,
  };
}

/** A tool's own log states its statistic and its count; every other row is somebody's table. */
function tierOf(row: PublishedRow, source: string): Point['tier'] {
  const fromLog = source.startsWith('mlperf_inference') || source === 'mlperf_mobile';
  return fromLog && row.latency_ms_p50 !== null && row.samples !== null ? 'log' : 'published';
}

function namesOf(row: PublishedRow, source: string, catalogue: Catalogue) {
  const device = known(catalogue.devices.published[row.device], `device ${row.device}`);
  const model = known(catalogue.models.published[source]?.[row.model], `model ${row.model}`);
  const [modelSlug, modelPrecision] = typeof model === 'string' ? [model, null] : model;
  const runtime = known(
    catalogue.runtimes.published[row.framework ?? '']?.[row.runtime_version ?? ''],
    `runtime ${row.framework} ${row.runtime_version}`,
  );
  const task = known(
    row.task === null ? catalogue.tasks.ofModel[modelSlug] : catalogue.tasks.published[row.task],
    `task ${row.task} of ${row.model}`,
  );
  const modelName = known(catalogue.models.models[modelSlug], `model slug ${modelSlug}`);
  return {
    device: { slug: device, name: known(catalogue.devices.names[device], `device slug ${device}`) },
    model: { slug: modelSlug, name: modelName.name, family: modelName.family },
    runtime: {
      slug: runtime.slug,
      name: known(catalogue.runtimes.names[runtime.slug], `runtime slug ${runtime.slug}`),
      version: runtime.version,
    },
    executionProvider:
      runtime.provider ?? catalogue.runtimes.accelerators[row.accelerator ?? ''] ?? null,
    timedRegion: runtime.timedRegion ?? null,
    task,
    precision: precisionOf(row.precision, source, catalogue) ?? modelPrecision,
  };
}

function precisionOf(name: string | null, source: string, catalogue: Catalogue): Precision | null {
  if (name === null) return null;
  const precision =
    catalogue.precisions.ofSource[source]?.[name] ?? catalogue.precisions.published[name];
  if (precision) return precision;
  if (catalogue.precisions.notAFormat.includes(name)) return null;
  throw new UnmappedName(`precision ${name}`);
}

function powerMode(text: string | null): string | null {
  if (text === null) return null;
  return text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new UnmappedName(what);
  return value;
}
