import 'server-only';
import type { Cell } from '../../contract/cell.ts';
import type { Environment } from '../../contract/environment.ts';
import type { Remark } from '../../contract/remark.ts';
import type { ResultState, Validity } from '../../contract/vocabulary.ts';
import type { PointKey } from '../accuracy/find-accuracy.ts';
import type { Transaction } from '../db/in-transaction.ts';

/** Days in which a result of a higher profile outranks a newer one of a lower. */
export const currentDays = 90;

/** The result a point stands for. */
export interface CurrentResult {
  id: string;
  state: Exclude<ResultState, 'open'>;
  validity: Validity | null;
  reason: string | null;
  remarks: Remark[];
  cell: Cell;
  environment: Environment;
  finished_at: Date;
}

/**
 * The newest complete, not rejected, not retracted result of the highest profile within 90 days
 * (design.md section 1). When there is none in that time, the newest such result at all; when there
 * is none at all, the newest that ended otherwise, so that a failure is shown as what it is. Never one
 * whose place another attempt of the same job took.
 */
export async function currentResult(
  tx: Transaction,
  workspace: string,
  { combination, runtimeVersion }: PointKey,
): Promise<CurrentResult | null> {
  const { rows } = await tx.query<CurrentResult>(
    `select r.id, r.state, r.validity, r.reason, r.remarks, r.cell, r.environment, r.finished_at
       from result r
       left join retraction x on x.workspace = r.workspace and x.result_id = r.id
       cross join lateral (
         select r.state = 'complete' and r.validity <> 'rejected' as good,
                r.finished_at > now() - make_interval(days => $4) as recent) is_
      where r.workspace = $1 and r.combination = $2 and r.runtime_version = $3
        and r.state <> 'open' and not r.superseded and x.result_id is null
      order by is_.good desc, (is_.good and is_.recent) desc,
               case when is_.good and is_.recent
                 then array_position(array['quick', 'standard', 'full'], r.profile) end desc nulls last,
               r.finished_at desc, r.id desc
      limit 1`,
    [workspace, combination, runtimeVersion, currentDays],
  );
  return rows[0] ?? null;
}
