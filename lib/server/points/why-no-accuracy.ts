import 'server-only';
import type { Remark } from '../../contract/remark.ts';
import type { ResultState, Validity } from '../../contract/vocabulary.ts';
import type { Database } from '../db/database.ts';

/** A result without accuracy. */
interface Unjudged {
  id: string;
  state: ResultState;
  validity: Validity | null;
  remarks: readonly Remark[];
  speedOnly: boolean;
}

/** Why a result has no accuracy, or none yet, in one line that anyone may read. */
export async function whyNoAccuracy(
  db: Database,
  workspace: string,
  { id, state, validity, remarks, speedOnly }: Unjudged,
): Promise<string> {
  if (state === 'unsupported') return 'Nothing was measured: the runtime cannot take this model.';
  if (validity === 'rejected') return 'The result was rejected: its answers count for nothing.';
  const skipped = remarks.find(({ code }) => code === 'images_skipped');
  if (skipped) {
    const count = skipped.detail ?? 'Images did not decode';
    return `${count}: more than 1 % leave no accuracy.`.slice(0, 200);
  }
  const { rows } = await db.query<{ status: string }>(
    `select status from run where workspace = $1 and result_id = $2 and kind = 'accuracy'
      order by run_index desc limit 1`,
    [workspace, id],
  );
  const status = rows[0]?.status;
  if (status === 'failed') return 'The accuracy run failed: its answers were not counted.';
  if (status === 'cancelled') return 'The accuracy run was cancelled.';
  return speedOnly ? 'Synthetic weights: speed only.' : 'Accuracy has not been measured yet.';
}
