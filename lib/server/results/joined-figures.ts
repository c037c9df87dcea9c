import 'server-only';
import type { Remark } from '../../contract/remark.ts';
import type { Result } from '../../contract/result.ts';
import type { Validity } from '../../contract/vocabulary.ts';
import { findAccuracy, type PointKey } from '../accuracy/find-accuracy.ts';
import { joinedRemarks } from '../accuracy/joined-remarks.ts';
import type { Context } from '../context.ts';
import { findParity } from '../parity/find-parity.ts';
import { whyNoAccuracy } from '../points/why-no-accuracy.ts';
import { readThroughput } from './window-figures.ts';

/** Figures of a result that do not stand in its own samples. */
export type JoinedFigures = Pick<
  Result,
  'throughputPerS' | 'parity' | 'accuracy' | 'noAccuracyReason' | 'remarks'
>;

interface MeasuredRow {
  id: string;
  state: Result['state'];
  validity: Validity | null;
  remarks: Remark[];
  cell: Result['cell'];
}

/**
 * Those of a measured result: counted by other results of the same artifact too, with a data version
 * as far as they were known then.
 */
export async function joinedFigures(
  row: MeasuredRow,
  key: PointKey,
  { pool, workspace }: Context,
  ds: number | null = null,
): Promise<JoinedFigures> {
  const accuracy = await findAccuracy(pool, workspace, key, ds);
  const { speedOnly } = row.cell.artifact.model;
  return {
    throughputPerS: await readThroughput(pool, workspace, row.id),
    parity: await findParity(pool, workspace, key, ds),
    accuracy: accuracy.map((count) => ({
      metric: count.metric,
      correct: count.correct,
      total: count.total,
      value: count.value,
      low: count.low,
      high: count.high,
      dataSet: count.data_set,
      subsetSha256: count.subset_sha256,
      preprocessing: count.preprocessing,
      measuredAt: count.measured_at.toISOString(),
      resultId: count.result_id,
    })),
    noAccuracyReason:
      accuracy.length > 0 ? null : await whyNoAccuracy(pool, workspace, { ...row, speedOnly }),
    remarks: await joinedRemarks(pool, workspace, row, accuracy),
  };
}
