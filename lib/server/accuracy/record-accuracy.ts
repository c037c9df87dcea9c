import 'server-only';
import type { AccuracyCount, RunReport } from '../../contract/run.ts';
import { wilson } from '../../stats/wilson.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** Keeps the metrics of one accuracy run, one row each; a new subset gets its own label. */
export async function recordAccuracy(
  tx: Transaction,
  workspace: string,
  report: RunReport,
): Promise<void> {
  const { accuracy, cell } = report;
  if (!accuracy || report.status !== 'ok') return;
  const label = await labelDataSet(tx, workspace, accuracy);
  for (const { metric, correct, value, low, high } of metricsOf(accuracy)) {
    await tx.query(
      `insert into accuracy (workspace, result_id, run_index, metric, artifact, runtime,
         execution_provider, runtime_version, precision, device_class, preprocessing, data_set,
         subset_sha256, correct, total, value, low, high, measured_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
         $19)`,
      [
        workspace,
        report.resultId,
        report.runIndex,
        metric,
        cell.artifact.sha256,
        cell.runtime.slug,
        cell.runtime.executionProvider,
        cell.runtime.version,
        cell.precision,
        report.environment.deviceClass.slug,
        accuracy.preprocessing,
        label,
        accuracy.subsetSha256,
        correct,
        accuracy.total,
        value,
        low,
        high,
        report.startedAt,
      ],
    );
  }
}

interface Metric {
  metric: string;
  correct: number | null;
  value: number;
  low: number | null;
  high: number | null;
}

/** Counts with Wilson's interval, and metrics that are no counts with the interval they came with. */
function metricsOf({ correct, total, scores }: AccuracyCount): Metric[] {
  const counts = Object.entries(correct).map(([metric, count]) => ({
    metric,
    correct: count,
    value: count / total,
    ...wilson(count, total),
  }));
  const others = Object.entries(scores).map(([metric, score]) => ({
    metric,
    correct: null,
    ...score,
  }));
  return [...counts, ...others];
}

/**
 * How cohorts name a subset: by the data set's id, and with the first digits of the subset's hash
 * when that name belongs to another subset already; different images never share a chart.
 */
async function labelDataSet(
  tx: Transaction,
  workspace: string,
  { dataSet, subsetSha256, total }: AccuracyCount,
): Promise<string> {
  for (const label of [dataSet, `${dataSet}-${subsetSha256.slice(0, 8)}`]) {
    await tx.query(
      `insert into data_set (workspace, label, data_set, subset_sha256, total)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [workspace, label, dataSet, subsetSha256, total],
    );
    const { rows } = await tx.query<{ label: string }>(
      `select label from data_set
        where workspace = $1 and data_set = $2 and subset_sha256 = $3`,
      [workspace, dataSet, subsetSha256],
    );
    if (rows[0]) return rows[0].label;
  }
  throw new Error(`Data set ${dataSet} could not be named.`);
}
