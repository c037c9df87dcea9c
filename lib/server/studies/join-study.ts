import 'server-only';
import type { StudyRef } from '../../contract/study.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** Notes that a result is part of a sweep; doing it again changes nothing. */
export async function joinStudy(
  tx: Transaction,
  workspace: string,
  resultId: string,
  { id, name, axes }: StudyRef,
): Promise<void> {
  await tx.query(
    `insert into study (workspace, id, name, axes) values ($1, $2, $3, $4)
     on conflict (workspace, id) do nothing`,
    [workspace, id, name, axes],
  );
  await tx.query(
    `insert into study_result (workspace, study, result_id) values ($1, $2, $3)
     on conflict (workspace, study, result_id) do nothing`,
    [workspace, id, resultId],
  );
}
