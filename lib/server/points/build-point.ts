import 'server-only';
import { sha256OfJson } from '../../codec/sha256.ts';
import { cohortId } from '../../contract/cohort-id.ts';
import type { LatencyFigures, Point, PointAccuracy } from '../../contract/point.ts';
import type { Summary } from '../../contract/summary.ts';
import { type AccuracyRow, findAccuracy, type PointKey } from '../accuracy/find-accuracy.ts';
import type { Transaction } from '../db/in-transaction.ts';
import type { CurrentResult } from './current-result.ts';

/** A measured point keeps its id over all data versions: it names combination and version. */
export function measuredPointId(key: PointKey): string {
  return `m.${sha256OfJson(key).slice(0, 24)}`;
}

/** What a chart draws of a result: its summary, its accuracy, and what is to be said about both. */
export async function buildPoint(
  tx: Transaction,
  workspace: string,
  id: string,
  key: PointKey,
  result: CurrentResult,
): Promise<Point> {
  const { cell, environment } = result;
  const { model } = cell.artifact;
  const figures = await readFigures(tx, workspace, result.id);
  const accuracy = firstSet(await findAccuracy(tx, workspace, key));
  const primary = accuracy[0];
  const { summary } = figures;
  return {
    id,
    combination: key.combination,
    resultId: result.id,
    tier: 'measured',
    outcome: result.state === 'complete' ? 'ok' : result.state,
    outcomeReason: result.reason,
    validity: result.validity,
    task: model.task,
    cohort: primary
      ? cohortId({
          task: model.task,
          dataSet: primary.data_set,
          metric: primary.metric,
          scenario: cell.scenario,
          batch: cell.batch,
        })
      : null,
    device: { slug: environment.deviceClass.slug, name: environment.deviceClass.name },
    model: { slug: model.slug, name: model.name, family: model.family },
    runtime: { slug: cell.runtime.slug, name: cell.runtime.name, version: cell.runtime.version },
    executionProvider: cell.runtime.executionProvider,
    precision: cell.precision,
    batch: cell.batch,
    threads: cell.threads,
    parity: null,
    sustained: null,
    regions: null,
    concurrency: cell.concurrency,
    inputShape: cell.inputShape,
    scenario: cell.scenario,
    powerMode: cell.powerMode,
    timedRegion: cell.timedRegion,
    latency: latencyFigures(summary),
    samples: summary?.count ?? null,
    runs: summary ? summary.runMediansMs.length : null,
    throughputPerS: null,
    peakMemoryBytes: figures.peakBytes,
    modelBytes: cell.artifact.bytes,
    powerW: null,
    energyMj: null,
    placement: null,
    accuracy: accuracy.map(pointAccuracy),
    noAccuracyReason: primary ? null : whyNoAccuracy(model.speedOnly, result.state),
    remarks: result.remarks,
    source: null,
    referenceDevice: false,
    measuredAt: result.finished_at.toISOString(),
  };
}

/** Why a result has no accuracy, or none yet. */
export function whyNoAccuracy(speedOnly: boolean, state: string): string {
  if (state === 'unsupported') return 'Nothing was measured: the runtime cannot take this model.';
  return speedOnly ? 'Synthetic weights: speed only.' : 'Accuracy has not been measured yet.';
}

async function readFigures(
  tx: Transaction,
  workspace: string,
  resultId: string,
): Promise<{ summary: Summary | null; peakBytes: number | null }> {
  const { rows } = await tx.query<{ summary: Summary | null; peak: string | null }>(
    `select (select summary from summary
              where workspace = $1 and result_id = $2 and run_index = -1
              order by version desc limit 1) as summary,
            (select max(peak_bytes) from run
              where workspace = $1 and result_id = $2 and status = 'ok') as peak`,
    [workspace, resultId],
  );
  const peak = rows[0]?.peak ?? null;
  return { summary: rows[0]?.summary ?? null, peakBytes: peak === null ? null : Number(peak) };
}

function latencyFigures(summary: Summary | null): LatencyFigures {
  return {
    minMs: summary?.minMs ?? null,
    p50Ms: summary?.p50.valueMs ?? null,
    p90Ms: summary?.p90?.valueMs ?? null,
    p95Ms: summary?.p95?.valueMs ?? null,
    p99Ms: summary?.p99?.valueMs ?? null,
    maxMs: summary?.maxMs ?? null,
    meanMs: summary?.meanMs ?? null,
    spread: spreadOf(summary),
    unstatedMs: null,
  };
}

function spreadOf(summary: Summary | null): LatencyFigures['spread'] {
  if (!summary || summary.p5Ms === null || summary.p95WhiskerMs === null) return null;
  return { p5Ms: summary.p5Ms, p95Ms: summary.p95WhiskerMs };
}

/** A point belongs to one cohort: that of the data set counted last. */
function firstSet(rows: readonly AccuracyRow[]): AccuracyRow[] {
  const [first] = rows;
  return rows.filter(
    (row) =>
      row.data_set === first?.data_set &&
      row.subset_sha256 === first.subset_sha256 &&
      row.preprocessing === first.preprocessing,
  );
}

function pointAccuracy(row: AccuracyRow): PointAccuracy {
  const { metric, value, total, low, high, measured_at } = row;
  return { metric, value, total, low, high, measuredAt: measured_at.toISOString() };
}
