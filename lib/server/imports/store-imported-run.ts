import 'server-only';
import { fromBase64 } from '../../codec/base64.ts';
import { encodeHistogram } from '../../codec/histogram.ts';
import { encodeSamples } from '../../codec/sample-stream.ts';
import { sha256OfJson } from '../../codec/sha256.ts';
import { ascending, nearestRank } from '../../stats/percentile.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { storeFigures } from '../runs/store-figures.ts';
import type { PreparedRun } from './prepare-import.ts';

/** Coarsest tick of a stored stream (contract/stream.ts). */
const coarsestTickNs = 1_000_000;

/** What a report of ours says of a run, and no imported one does. */
const nothingReported = {
  failure: null,
  timer: null,
  startup: {
    spawnNs: null,
    runtimeLoadNs: null,
    modelLoadNs: null,
    firstInferenceNs: null,
    pageCache: null,
  },
  stoppedBy: null,
  accuracy: null,
  memory: null,
  parity: null,
  window: null,
  remeasures: null,
  conditions: { before: null, during: [], after: null },
  remarks: [],
  warmupEnd: null,
};

/** Inserts one imported run: the narrow row, its samples losslessly, an empty report, its figures. */
export async function storeImportedRun(
  tx: Transaction,
  {
    workspace,
    resultId,
    runIndex,
    fingerprint,
  }: {
    workspace: string;
    resultId: string;
    runIndex: number;
    fingerprint: string;
  },
  { run, samplesNs, figures }: PreparedRun,
): Promise<void> {
  const sorted = ascending(samplesNs);
  const mean = Math.round(sorted.reduce((sum, ns) => sum + ns, 0) / sorted.length);
  await tx.query(
    `insert into run (workspace, result_id, run_index, kind, status, started_at, sample_count,
       min_ns, p50_ns, p90_ns, p95_ns, p99_ns, max_ns, mean_ns, body_sha256, receipt)
     values ($1, $2, $3, 'latency', 'ok', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '{}')`,
    [
      workspace,
      resultId,
      runIndex,
      run.startedAt,
      sorted.length,
      ...[0, 0.5, 0.9, 0.95, 0.99, 1].map((q) => nearestRank(sorted, q)),
      mean,
      Buffer.from(sha256OfJson(run), 'hex'),
    ],
  );
  const warmup = run.warmupNs.length > 0 ? blob(run.warmupNs) : [null, null, null];
  await tx.query(
    `insert into run_samples (workspace, result_id, run_index, infer_tick_ns, infer_count, infer,
       warmup_tick_ns, warmup_count, warmup, histogram)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      workspace,
      resultId,
      runIndex,
      ...blob(samplesNs),
      ...warmup,
      Buffer.from(encodeHistogram(samplesNs)),
    ],
  );
  await tx.query(
    `insert into run_report (workspace, result_id, run_index, fingerprint, report)
     values ($1, $2, $3, $4, $5)`,
    [workspace, resultId, runIndex, fingerprint, nothingReported],
  );
  if (figures) await storeFigures(tx, workspace, resultId, runIndex, figures);
}

function blob(samplesNs: ArrayLike<number>): [number, number, Buffer] {
  const { tickNs, count, data } = encodeSamples(samplesNs, coarsestTickNs);
  return [tickNs, count, Buffer.from(fromBase64(data))];
}
