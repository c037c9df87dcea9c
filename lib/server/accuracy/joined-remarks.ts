import 'server-only';
import type { Remark } from '../../contract/remark.ts';
import type { Database } from '../db/database.ts';
import { orderedRemarks } from '../results/validity-rules.ts';
import type { AccuracyRow } from './find-accuracy.ts';

/** Doubts about an accuracy, which go with it to every result that it is joined to. */
const aboutAccuracy = ['images_skipped', 'indicative_accuracy'];

/** The remarks of a result with those of the results that counted its accuracy, one of each code. */
export async function joinedRemarks(
  db: Database,
  workspace: string,
  { id, remarks }: { id: string; remarks: readonly Remark[] },
  accuracy: readonly AccuracyRow[],
): Promise<Remark[]> {
  const others = [...new Set(accuracy.map(({ result_id }) => result_id))].filter(
    (other) => other !== id,
  );
  if (others.length === 0) return [...remarks];
  const { rows } = await db.query<{ remarks: Remark[] }>(
    'select remarks from result where workspace = $1 and id = any($2::uuid[]) order by id desc',
    [workspace, others],
  );
  const doubts = rows
    .flatMap((row) => row.remarks)
    .filter(({ code }) => aboutAccuracy.includes(code));
  return orderedRemarks([...remarks, ...doubts]);
}
