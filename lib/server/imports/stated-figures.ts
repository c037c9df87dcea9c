import type { Remark } from '../../contract/remark.ts';
import type { JoinedFigures } from '../results/joined-figures.ts';
import type { ImportRecord } from './import-record.ts';
import { pointAccuracy } from './stated-accuracy.ts';

/** Figures of an imported result beside its samples: those that its source states, and no others. */
export function statedFigures(
  id: string,
  { throughputPerS, accuracy, measuredAt }: ImportRecord,
  remarks: Remark[],
): JoinedFigures {
  return {
    throughputPerS,
    parity: null,
    accuracy: accuracy.map((stated) => ({
      ...pointAccuracy(stated, measuredAt),
      correct: stated.correct,
      dataSet: stated.dataSet,
      subsetSha256: null,
      preprocessing: null,
      resultId: id,
    })),
    noAccuracyReason: accuracy.length > 0 ? null : noStatedAccuracy,
    remarks,
  };
}

/** Why an imported row without accuracy has none. */
export const noStatedAccuracy = 'Its source states no accuracy.';
