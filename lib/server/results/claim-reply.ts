import 'server-only';
import type { PlannedRun } from '../../contract/cell.ts';
import type { ClaimReply } from '../../contract/claim.ts';
import type { ResultState, RunStatus } from '../../contract/vocabulary.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** What a device is told of a result: its state, and which planned runs have been reported. */
export async function claimReply(
  tx: Transaction,
  workspace: string,
  resultId: string,
): Promise<ClaimReply> {
  const { rows } = await tx.query<{ state: ResultState; planned: PlannedRun[] }>(
    'select state, planned from result where workspace = $1 and id = $2',
    [workspace, resultId],
  );
  const result = rows[0];
  if (!result) throw new Error(`Result ${resultId} is gone.`);
  const reported = await tx.query<{ run_index: number; status: RunStatus }>(
    'select run_index, status from run where workspace = $1 and result_id = $2',
    [workspace, resultId],
  );
  const status = new Map(reported.rows.map((run) => [run.run_index, run.status]));
  return {
    resultId,
    state: result.state,
    runs: result.planned.map((run) => ({ ...run, status: status.get(run.index) ?? null })),
  };
}
