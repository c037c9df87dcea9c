import 'server-only';
import type { Database } from '../db/database.ts';
import { type AccuracyRow, findAccuracy, type PointKey } from './find-accuracy.ts';

/** What tells one set of judged images from another. */
type Judged = Pick<AccuracyRow, 'data_set' | 'subset_sha256' | 'preprocessing'>;

/**
 * The accuracy that a point stands with, on one data set, since it belongs to one cohort: on that
 * which its result counted itself, else on the one that was counted last. So a count on other images
 * takes no point out of the chart that it stands in.
 */
export async function countedOn(
  db: Database,
  workspace: string,
  key: PointKey,
  resultId: string,
): Promise<AccuracyRow[]> {
  const all = await findAccuracy(db, workspace, key);
  const { rows: own } = await db.query<Judged>(
    `select distinct data_set, subset_sha256, preprocessing from accuracy
      where workspace = $1 and result_id = $2`,
    [workspace, resultId],
  );
  const first = all.find((row) => own.some((set) => isSame(row, set))) ?? all[0];
  return first ? all.filter((row) => isSame(row, first)) : [];
}

function isSame(one: Judged, other: Judged): boolean {
  return (
    one.data_set === other.data_set &&
    one.subset_sha256 === other.subset_sha256 &&
    one.preprocessing === other.preprocessing
  );
}
