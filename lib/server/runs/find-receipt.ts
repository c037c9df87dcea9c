import 'server-only';
import { Receipt, type RunReport } from '../../contract/run.ts';
import type { Database } from '../db/database.ts';
import { HttpProblem } from '../http/http-problem.ts';

/**
 * The first receipt of a run that is stored already, or null.
 *
 * @throws HttpProblem 404 when the run is another device's, 409 naming the stored sha256 when the
 * stored body is another one
 */
export async function findReceipt(
  db: Database,
  workspace: string,
  deviceId: string,
  { resultId, runIndex }: Pick<RunReport, 'resultId' | 'runIndex'>,
  bodySha256: string,
): Promise<Receipt | null> {
  const { rows } = await db.query<{ device_id: string; body_sha256: Buffer; receipt: unknown }>(
    `select device_id, body_sha256, receipt from run
      where workspace = $1 and result_id = $2 and run_index = $3`,
    [workspace, resultId, runIndex],
  );
  const run = rows[0];
  if (!run) return null;
  if (run.device_id !== deviceId) {
    throw HttpProblem.notFound(`Result ${resultId} is not one of this device's.`);
  }
  const stored = run.body_sha256.toString('hex');
  // jsonb does not keep the order of keys, the schema does: a repeated receipt is byte-equal.
  if (stored === bodySha256) return Receipt.parse(run.receipt);
  throw HttpProblem.conflict(
    `Run ${runIndex} of result ${resultId} is stored with another body (sha256 ${stored}): runs never change.`,
  );
}
