import 'server-only';
import type { Result } from '../../contract/result.ts';
import type { Database } from '../db/database.ts';

/** The sweeps that a result is part of and the interleaved comparisons that it is a side of. */
export async function belongsTo(
  db: Database,
  workspace: string,
  resultId: string,
): Promise<Pick<Result, 'studies' | 'comparisons'>> {
  const studies = await db.query<Result['studies'][number]>(
    `select s.id, s.name, s.axes from study_result j
       join study s on s.workspace = j.workspace and s.id = j.study
      where j.workspace = $1 and j.result_id = $2 order by s.opened_at, s.id`,
    [workspace, resultId],
  );
  const comparisons = await db.query<Result['comparisons'][number]>(
    `select id, kind from comparison
      where workspace = $1 and (a_result = $2 or b_result = $2) order by id`,
    [workspace, resultId],
  );
  return { studies: studies.rows, comparisons: comparisons.rows };
}
