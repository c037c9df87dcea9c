import 'server-only';
import type { Cell, PlannedRun } from '../../contract/cell.ts';
import type { Profile, ResultState } from '../../contract/vocabulary.ts';
import { keysWithAnswersOf } from '../accuracy/find-accuracy.ts';
import { learnNoise } from '../comparisons/device-noise.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { refreshPoints } from '../points/refresh-points.ts';
import { judgeResult } from './judge-result.ts';
import { judgedRuns } from './judged-runs.ts';
import { summarizeResult } from './result-figures.ts';

interface ResultRow {
  profile: Profile;
  planned: PlannedRun[];
  cell: Cell;
  fingerprint: string;
  combination: string;
  runtime_version: string;
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
  const figures = await summarizeResult(tx, workspace, resultId, result.cell);
  const runs = await judgedRuns(tx, workspace, resultId, result);
  const { profile, planned } = result;
  const summary = figures?.summary ?? null;
  const judgement = judgeResult({ profile, planned, runs, summary, expired });
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
  await learnNoise(tx, workspace, resultId);
  await refreshPoints(tx, workspace, `result ${resultId} is ${judgement.state}`, [
    { combination: result.combination, runtimeVersion: result.runtime_version },
    ...(await keysWithAnswersOf(tx, workspace, resultId)),
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
