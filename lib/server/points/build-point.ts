import 'server-only';
import { sha256OfJson } from '../../codec/sha256.ts';
import { cohortId } from '../../contract/cohort-id.ts';
import type { Point, PointAccuracy } from '../../contract/point.ts';
import type { RegionSummaries } from '../../contract/regions.ts';
import type { Summary } from '../../contract/summary.ts';
import { countedOn } from '../accuracy/counted-on.ts';
import type { AccuracyRow, PointKey } from '../accuracy/find-accuracy.ts';
import { joinedRemarks } from '../accuracy/joined-remarks.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { findParity } from '../parity/find-parity.ts';
import { readSustained, readThroughput, statesLatency } from '../results/window-figures.ts';
import type { CurrentResult } from './current-result.ts';
import { latencyFigures, regionFigures } from './latency-figures.ts';
import { whyNoAccuracy } from './why-no-accuracy.ts';

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
  const figures = await readFigures(tx, workspace, key, result.id);
  const accuracy = await countedOn(tx, workspace, key, result.id);
  const primary = accuracy[0];
  const { summary } = figures;
  // Time under load includes waiting: it is no latency, and must not stand beside one.
  const alone = statesLatency(cell);
  const parity = await findParity(tx, workspace, key);
  const sustained = await readSustained(tx, workspace, result.id, cell);
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
    concurrency: cell.concurrency,
    inputShape: cell.inputShape,
    scenario: cell.scenario,
    powerMode: cell.powerMode,
    timedRegion: cell.timedRegion,
    latency: latencyFigures(alone ? summary : null),
    regions: alone ? regionFigures(figures.regions) : null,
    samples: summary?.count ?? null,
    runs: summary ? summary.runMediansMs.length : null,
    throughputPerS: await readThroughput(tx, workspace, result.id),
    peakMemoryBytes: figures.peakBytes,
    modelBytes: cell.artifact.bytes,
    powerW: null,
    energyMj: null,
    placement: null,
    parity: parity && { cosineLeast: parity.cosineLeast, threshold: parity.threshold },
    sustained: sustained && {
      firstThirdMs: sustained.firstThirdMs,
      lastThirdMs: sustained.lastThirdMs,
      throttledAfterS: sustained.throttledAfterS,
    },
    accuracy: accuracy.map(pointAccuracy),
    noAccuracyReason: primary
      ? null
      : await whyNoAccuracy(tx, workspace, { ...result, speedOnly: model.speedOnly }),
    remarks: await joinedRemarks(tx, workspace, result, accuracy),
    source: null,
    referenceDevice: false,
    measuredAt: result.finished_at.toISOString(),
  };
}

interface StoredFigures {
  summary: Summary | null;
  regions: RegionSummaries | null;
  peakBytes: number | null;
}

/** Peak memory is that of the result itself, else of the newest that measured it: a comparison does not. */
async function readFigures(
  tx: Transaction,
  workspace: string,
  { combination, runtimeVersion }: PointKey,
  resultId: string,
): Promise<StoredFigures> {
  const { rows } = await tx.query<Omit<StoredFigures, 'peakBytes'> & { peak: string | null }>(
    `select s.summary, s.regions, peak
       from (select) one
       left join lateral (select max(u.peak_bytes) as peak from result r
               join run u on u.workspace = r.workspace and u.result_id = r.id
               left join retraction x on x.workspace = r.workspace and x.result_id = r.id
              where r.workspace = $1 and r.combination = $3 and r.runtime_version = $4
                and u.status = 'ok' and u.peak_bytes is not null and x.result_id is null
                and r.state <> 'open' and not r.superseded
                and r.validity is distinct from 'rejected'
              group by r.id, r.finished_at
              order by r.id = $2 desc, r.finished_at desc limit 1) memory on true
       left join lateral (
         select summary, regions from summary
          where workspace = $1 and result_id = $2 and run_index = -1
          order by version desc limit 1) s on true`,
    [workspace, resultId, combination, runtimeVersion],
  );
  const { summary = null, regions = null, peak = null } = rows[0] ?? {};
  return { summary, regions, peakBytes: peak === null ? null : Number(peak) };
}

function pointAccuracy(row: AccuracyRow): PointAccuracy {
  const { metric, value, total, low, high, measured_at } = row;
  return { metric, value, total, low, high, measuredAt: measured_at.toISOString() };
}
