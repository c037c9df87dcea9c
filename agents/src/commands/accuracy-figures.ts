import type { RunReport } from '../../../lib/contract/run.ts';
import { wilson } from '../../../lib/stats/wilson.ts';

/** A metric of accuracy, 0..1, with its 95 % interval: Wilson's for counts, else the metric's own. */
export interface AccuracyFigure {
  metric: string;
  dataSet: string;
  /** Null for a metric that is no count of right answers. */
  correct: number | null;
  total: number;
  value: number;
  low: number | null;
  high: number | null;
}

/** The accuracy that one run counted; none when it counted nothing. */
export function accuracyFigures({ accuracy }: Pick<RunReport, 'accuracy'>): AccuracyFigure[] {
  if (accuracy === null) return [];
  const { dataSet, total } = accuracy;
  const counts = Object.entries(accuracy.correct).map(([metric, correct]) => {
    const { low, high } = wilson(correct, total);
    return { metric, dataSet, correct, total, value: correct / total, low, high };
  });
  const scores = Object.entries(accuracy.scores).map(([metric, score]) => ({
    metric,
    dataSet,
    correct: null,
    total,
    ...score,
  }));
  return [...counts, ...scores];
}
