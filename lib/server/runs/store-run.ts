import 'server-only';
import { fromBase64 } from '../../codec/base64.ts';
import { encodeHistogram } from '../../codec/histogram.ts';
import { sha256OfJson } from '../../codec/sha256.ts';
import type { Receipt, RunReport } from '../../contract/run.ts';
import type { SampleStream } from '../../contract/stream.ts';
import { ascending, nearestRank } from '../../stats/percentile.ts';
import type { Transaction } from '../db/in-transaction.ts';
import type { CheckedReport } from './check-report.ts';
import type { Figures } from './run-figures.ts';
import { storeFigures } from './store-figures.ts';
import { timedSamples } from './timed-samples.ts';

/** What is known of a run besides its report. */
export interface RunArrival {
  workspace: string;
  deviceId: string;
  series: string;
  /** Derived from its samples; null when it took none. */
  figures: Figures | null;
  /** Of the environment that was claimed. */
  fingerprint: string;
  bodySha256: string;
  receipt: Receipt;
}

/** Inserts one run: the narrow row, its samples, the rest of its report, and its summary. */
export async function storeRun(
  tx: Transaction,
  checked: CheckedReport,
  arrival: RunArrival,
): Promise<void> {
  const { report, streams } = checked;
  const samples = streams ? timedSamples(streams, report.cell.timedRegion) : null;
  await insertRun(tx, report, arrival, samples);
  await insertSamples(tx, report, arrival.workspace, samples);
  await insertReport(tx, report, arrival);
  const { workspace, figures } = arrival;
  if (figures) await storeFigures(tx, workspace, report.resultId, report.runIndex, figures);
}

async function insertRun(
  tx: Transaction,
  report: RunReport,
  arrival: RunArrival,
  samples: Float64Array | null,
): Promise<void> {
  const sorted = samples && samples.length > 0 ? ascending(samples) : null;
  const rank = (q: number) => (sorted ? nearestRank(sorted, q) : null);
  const mean = sorted ? Math.round(sorted.reduce((sum, ns) => sum + ns, 0) / sorted.length) : null;
  await tx.query(
    `insert into run (workspace, result_id, run_index, device_id, series, kind, status, started_at,
       received_at, wall_ns, agent_version, sample_count, min_ns, p50_ns, p90_ns, p95_ns, p99_ns,
       max_ns, mean_ns, peak_bytes, body_sha256, receipt, items, window_ns, in_flight,
       calls_per_sample)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
       $20, $21, $22, $23, $24, $25, $26)`,
    [
      arrival.workspace,
      report.resultId,
      report.runIndex,
      arrival.deviceId,
      arrival.series,
      report.kind,
      report.status,
      report.startedAt,
      arrival.receipt.receivedAt,
      report.wallNs,
      report.agentVersion,
      sorted?.length ?? report.longWindow?.count ?? null,
      rank(0),
      rank(0.5),
      rank(0.9),
      rank(0.95),
      rank(0.99),
      rank(1),
      mean,
      report.memory?.peakBytes ?? null,
      Buffer.from(arrival.bodySha256, 'hex'),
      arrival.receipt,
      report.window?.items ?? null,
      report.window?.wallNs ?? null,
      report.window?.inFlight ?? null,
      report.window?.callsPerSample ?? 1,
    ],
  );
}

async function insertSamples(
  tx: Transaction,
  report: RunReport,
  workspace: string,
  samples: Float64Array | null,
): Promise<void> {
  const { streams, warmup, longWindow } = report;
  if (!streams && !warmup && !longWindow) return;
  await tx.query(
    `insert into run_samples (workspace, result_id, run_index, infer_tick_ns, infer_count, infer,
       pre_tick_ns, pre_count, pre, post_tick_ns, post_count, post, warmup_tick_ns, warmup_count,
       warmup, histogram, long_window)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      workspace,
      report.resultId,
      report.runIndex,
      ...blob(streams?.infer),
      ...blob(streams?.pre),
      ...blob(streams?.post),
      ...blob(warmup?.samples),
      samples ? Buffer.from(encodeHistogram(samples)) : null,
      longWindow,
    ],
  );
}

function blob(stream: SampleStream | null | undefined): [number, number, Buffer] | null[] {
  if (!stream) return [null, null, null];
  return [stream.tickNs, stream.count, Buffer.from(fromBase64(stream.data))];
}

/**
 * The report without what stands elsewhere: the streams beside it, the cell and the environment in
 * the result. An environment that is not the one that was claimed is kept here.
 */
async function insertReport(
  tx: Transaction,
  report: RunReport,
  { workspace, fingerprint: claimed }: RunArrival,
): Promise<void> {
  const { streams: _s, longWindow: _l, cell: _c, warmup, environment, ...rest } = report;
  const fingerprint = sha256OfJson(environment.identity);
  const changed = fingerprint === claimed ? {} : { environment };
  await tx.query(
    `insert into run_report (workspace, result_id, run_index, fingerprint, report)
     values ($1, $2, $3, $4, $5)`,
    [
      workspace,
      report.resultId,
      report.runIndex,
      fingerprint,
      { ...rest, ...changed, warmupEnd: warmup?.end ?? null },
    ],
  );
}
