import 'server-only';
import type { ResultState } from '../../contract/vocabulary.ts';
import { keysWithAnswersOf } from '../accuracy/find-accuracy.ts';
import { learnNoise } from '../comparisons/device-noise.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { refreshPoints } from '../points/refresh-points.ts';
import { holdResultRow, judgeStored } from './judge-stored.ts';
import { summarizeResult } from './result-figures.ts';

/**
 * Ends a result: computes the figures over its latency runs, judges it, learns the device's noise
 * where it was measured against itself, and brings its point, and those its answers count for, up to
 * date under one data version.
 *
 * @returns the state it ended in
 */
export async function finishResult(
  tx: Transaction,
  workspace: string,
  resultId: string,
  { expired }: { expired: boolean },
): Promise<ResultState> {
  const row = await holdResultRow(tx, workspace, resultId);
  const figures = await summarizeResult(tx, workspace, resultId, row.cell);
  const summary = figures?.summary ?? null;
  const judgement = await judgeStored(tx, workspace, resultId, { row, summary, expired });
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
    { combination: row.combination, runtimeVersion: row.runtime_version },
    ...(await keysWithAnswersOf(tx, workspace, resultId)),
  ]);
  return judgement.state;
}
