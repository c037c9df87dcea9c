import { sha256OfJson } from '../../codec/sha256.ts';
import { cohortId } from '../../contract/cohort-id.ts';
import type { CombinationKey } from '../../contract/combination.ts';
import type { Point, PointSource } from '../../contract/point.ts';
import type { Remark } from '../../contract/remark.ts';
import type { ResultCell } from '../../contract/result-cell.ts';
import type { Summary } from '../../contract/summary.ts';
import { latencyFigures } from '../points/latency-figures.ts';
import { statesLatency } from '../results/window-figures.ts';
import type { ImportRecord } from './import-record.ts';
import { chartedAccuracy, pointAccuracy, type StatedAccuracy } from './stated-accuracy.ts';
import { noStatedAccuracy } from './stated-figures.ts';

/** Everything that a point of an imported result is made of. */
export interface PointParts {
  id: string;
  tier: Point['tier'];
  source: PointSource;
  device: Point['device'];
  cell: ResultCell;
  record: ImportRecord;
  remarks: Remark[];
  /** Of its samples; null where only figures were stated. */
  measured: { resultId: string; summary: Summary | null } | null;
}

/** Sha256 of what an imported result is a combination of: as of published rows, without an artifact. */
export function importedCombination(device: string, cell: ResultCell): string {
  const key: CombinationKey = {
    deviceClass: device,
    artifact: cell.artifact.model.slug,
    runtime: cell.runtime.slug,
    executionProvider: cell.runtime.executionProvider,
    precision: cell.precision,
    batch: cell.batch,
    threads: cell.threads,
    scenario: cell.scenario,
    powerMode: cell.powerMode,
    inputShape: cell.inputShape,
    timedRegion: cell.timedRegion,
    ...((cell.concurrency ?? 1) > 1 ? { concurrency: cell.concurrency ?? 1 } : {}),
  };
  return sha256OfJson(key);
}

/** What a chart draws of an imported result: figures of its samples where it has any, else stated ones. */
export function importedPoint(parts: PointParts): Point {
  const { id, tier, source, device, cell, record, remarks, measured } = parts;
  const { slug, name, family, task } = cell.artifact.model;
  const accuracy = chartedAccuracy(record.accuracy);
  const summary = measured?.summary ?? null;
  return {
    id,
    combination: importedCombination(device.slug, cell),
    resultId: measured?.resultId ?? null,
    tier,
    outcome: 'ok',
    outcomeReason: null,
    validity: null,
    task,
    cohort: importedCohort(cell, accuracy[0]),
    device,
    model: { slug, name, family },
    runtime: { slug: cell.runtime.slug, name: cell.runtime.name, version: cell.runtime.version },
    executionProvider: cell.runtime.executionProvider,
    precision: cell.precision,
    batch: cell.batch,
    threads: cell.threads,
    concurrency: cell.concurrency,
    inputShape: cell.inputShape,
    scenario: cell.scenario,
    powerMode: cell.powerMode,
    timedRegion: cell.timedRegion,
    latency: summary
      ? latencyFigures(statesLatency(cell) ? summary : null)
      : { ...latencyFigures(null), ...record.latency },
    regions: null,
    samples: summary?.count ?? record.samples,
    runs: summary ? summary.runMediansMs.length : null,
    throughputPerS: record.throughputPerS,
    peakMemoryBytes: record.peakMemoryBytes,
    modelBytes: record.modelBytes,
    powerW: record.powerW,
    energyMj: record.energyMj,
    placement: null,
    parity: null,
    sustained: null,
    accuracy: accuracy.map((stated) => pointAccuracy(stated, record.measuredAt)),
    noAccuracyReason: accuracy.length > 0 ? null : noStatedAccuracy,
    remarks,
    source,
    referenceDevice: false,
    measuredAt: record.measuredAt,
  };
}

/** Longest address of a cohort. */
const longestCohort = 200;

/** Null where the names of its parts are too long for an address. */
function importedCohort(
  { artifact, scenario, batch }: ResultCell,
  charted: StatedAccuracy | undefined,
): string | null {
  const { task } = artifact.model;
  // What a source calls its data set may be a sentence; an address holds letters, digits and marks.
  const dataSet = charted?.dataSet.toLowerCase().replace(/[^a-z0-9.:@_-]+/g, '-') ?? null;
  const id = cohortId({ task, dataSet, metric: charted?.metric ?? null, scenario, batch });
  return id.length <= longestCohort ? id : null;
}
