import 'server-only';
import type { Cell, PlannedRun } from '../../contract/cell.ts';
import type { RunReport } from '../../contract/run.ts';
import type { Summary } from '../../contract/summary.ts';
import type { Profile, ResultState, RunKind, RunStatus } from '../../contract/vocabulary.ts';
import { summarize, summaryVersion } from '../../stats/summary.ts';
import { windowRemarks } from '../../stats/window-remarks.ts';
import { keysWithAccuracyOf } from '../accuracy/find-accuracy.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { refreshPoints } from '../points/refresh-points.ts';
import { loadSamples } from '../runs/load-samples.ts';
import { timedSamples } from '../runs/timed-samples.ts';
import { type JudgedRun, judgeResult } from './judge-result.ts';
import { publicText } from './public-text.ts';

interface ResultRow {
  profile: Profile;
  planned: PlannedRun[];
  cell: Cell;
  fingerprint: string;
  combination: string;
  runtime_version: string;
}

interface RunRow {
  run_index: number;
  kind: RunKind;
  status: RunStatus;
  fingerprint: string;
  report: Pick<RunReport, 'failure' | 'stoppedBy' | 'remarks' | 'wallNs'>;
}

/**
 * Ends a result whose row the transaction holds: computes the summary over its latency runs, judges
 * it, and brings its point, and those its accuracy counts for, up to date under one data version.
 *
 * @returns the state it ended in
 */
export async function finishResult(
  tx: Transaction,
  workspace: string,
  resultId: string,
  { expired }: { expired: boolean },
): Promise<ResultState> {
  const result = await readResult(tx, workspace, resultId);
  const runs = await readRuns(tx, workspace, resultId);
  const samples = await readTimed(tx, workspace, resultId, result.cell);
  const judged = runs.map((run) => toJudged(run, result, samples.get(run.run_index)));
  const timed = runs
    .filter(({ kind, status }) => kind === 'latency' && status === 'ok')
    .flatMap(({ run_index }) => samples.get(run_index) ?? []);
  const summary = timed.length > 0 ? summarize(timed) : null;
  const { profile, planned } = result;
  const judgement = judgeResult({ profile, planned, runs: judged, summary, expired });
  if (summary) await storeSummary(tx, workspace, resultId, summary);
  await tx.query(
    `update result set state = $3, validity = $4, reason = $5, remarks = $6, finished_at = now()
      where workspace = $1 and id = $2`,
    [
      workspace,
      resultId,
      judgement.state,
      judgement.validity,
      judgement.reason,
      JSON.stringify(judgement.remarks),
    ],
  );
  await refreshPoints(tx, workspace, `result ${resultId} is ${judgement.state}`, [
    { combination: result.combination, runtimeVersion: result.runtime_version },
    ...(await keysWithAccuracyOf(tx, workspace, resultId)),
  ]);
  return judgement.state;
}

async function readResult(tx: Transaction, workspace: string, id: string): Promise<ResultRow> {
  const { rows } = await tx.query<ResultRow>(
    `select profile, planned, cell, fingerprint, combination, runtime_version
       from result where workspace = $1 and id = $2`,
    [workspace, id],
  );
  const row = rows[0];
  if (!row) throw new Error(`Result ${id} is gone.`);
  return row;
}

async function readRuns(tx: Transaction, workspace: string, id: string): Promise<RunRow[]> {
  const { rows } = await tx.query<RunRow>(
    `select run_index, u.kind, u.status, r.fingerprint, r.report
       from run u join run_report r using (workspace, result_id, run_index)
      where workspace = $1 and result_id = $2 order by run_index`,
    [workspace, id],
  );
  return rows;
}

async function readTimed(tx: Transaction, workspace: string, id: string, cell: Cell) {
  const stored = await loadSamples(tx, workspace, id);
  return new Map(
    stored.flatMap(({ index, streams }) =>
      streams ? [[index, timedSamples(streams, cell.timedRegion)] as const] : [],
    ),
  );
}

function toJudged(run: RunRow, result: ResultRow, samples: Float64Array | undefined): JudgedRun {
  const remarks = [...run.report.remarks];
  if (samples && run.kind === 'latency') {
    remarks.push(...windowRemarks(samples));
    const sum = samples.reduce((total, ns) => total + ns, 0);
    if (sum > run.report.wallNs) {
      const detail = `the samples of run ${run.run_index} add up to more than its duration`;
      remarks.push({ code: 'inconsistent', detail });
    }
  }
  if (run.fingerprint !== result.fingerprint) {
    const detail = `run ${run.run_index} ran in another environment than was claimed`;
    remarks.push({ code: 'environment_changed', detail });
  }
  return {
    index: run.run_index,
    kind: run.kind,
    status: run.status,
    reason: run.report.failure ? publicText(run.report.failure.message) : null,
    stoppedBy: run.report.stoppedBy,
    samples: samples?.length ?? 0,
    remarks,
  };
}

async function storeSummary(
  tx: Transaction,
  workspace: string,
  resultId: string,
  summary: Summary,
): Promise<void> {
  await tx.query(
    `insert into summary (workspace, result_id, run_index, version, summary)
     values ($1, $2, -1, $3, $4)
     on conflict (workspace, result_id, run_index, version) do update set
       summary = excluded.summary, computed_at = now()`,
    [workspace, resultId, summaryVersion, summary],
  );
}
