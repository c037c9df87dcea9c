import 'server-only';
import type { ClaimRequest } from '../../contract/claim.ts';
import type { Transaction } from '../db/in-transaction.ts';
import { refreshPoints } from '../points/refresh-points.ts';

/**
 * A later attempt of the same job goes on with a result of an earlier one, by claiming its claimKey or by
 * naming it as what was done: it counts again, and has its point where it was finished in the meantime.
 */
export async function adoptResult(
  tx: Transaction,
  workspace: string,
  resultId: string,
  { jobId, attempt }: Pick<NonNullable<ClaimRequest['lease']>, 'jobId' | 'attempt'>,
): Promise<void> {
  const { rows } = await tx.query<{
    state: string;
    combination: string;
    runtimeVersion: string;
  }>(
    `update result set attempt = $4, superseded = false
      where workspace = $1 and id = $2 and job_id = $3 and (attempt <> $4 or superseded)
      returning state, combination, runtime_version as "runtimeVersion"`,
    [workspace, resultId, jobId, attempt],
  );
  const [adopted] = rows;
  if (!adopted || adopted.state === 'open') return;
  await refreshPoints(tx, workspace, `result ${resultId} counts again`, [adopted]);
}
