import type { ImportedResult } from '../../contract/import.ts';
import type { PointAccuracy } from '../../contract/point.ts';
import { wilson } from '../../stats/wilson.ts';

/** One accuracy of an imported result, as its source states it. */
export type StatedAccuracy = ImportedResult['accuracy'][number];

/** Its data set that stands first is the one that it is charted on. */
export function chartedAccuracy(accuracy: readonly StatedAccuracy[]): StatedAccuracy[] {
  return accuracy.filter(({ dataSet }) => dataSet === accuracy[0]?.dataSet);
}

/** With the 95 % interval of Wilson where the source states how many were counted. */
export function pointAccuracy(
  { metric, value, correct, total }: StatedAccuracy,
  measuredAt: string | null,
): PointAccuracy {
  const counted = total !== null && total > 0 ? (correct ?? Math.round(value * total)) : null;
  const interval = counted === null || total === null ? null : wilson(counted, total);
  const { low = null, high = null } = interval ?? {};
  return { metric, value, total, low, high, measuredAt };
}
