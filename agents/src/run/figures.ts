import { decodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { PeakMemory, RunReport } from '../../../lib/contract/run.ts';
import type { Summary } from '../../../lib/contract/summary.ts';
import { summarize } from '../../../lib/stats/summary.ts';
import { wilson } from '../../../lib/stats/wilson.ts';

/** Share of right answers by one metric, 0..1, with its 95 % Wilson interval. */
export interface AccuracyFigure {
  metric: string;
  dataSet: string;
  correct: number;
  total: number;
  value: number;
  low: number;
  high: number;
}

/** What the runs of one cell say together, derived from their reports. */
export interface CellFigures {
  summary: Summary | null;
  accuracy: AccuracyFigure[];
  memory: PeakMemory | null;
  failures: string[];
  remarks: Remark[];
}

/** Figures of the runs of one cell; a part that was not measured is null or empty. */
export function cellFigures(reports: readonly RunReport[]): CellFigures {
  const streams = reports.flatMap((report) => (report.streams ? [report.streams.infer] : []));
  const memory = reports.flatMap((report) => (report.memory ? [report.memory] : []));
  const codes = new Set<string>();
  return {
    summary: streams.length === 0 ? null : summarize(streams.map(decodeSamples)),
    accuracy: reports.flatMap(accuracyOf),
    memory: memory.sort((a, b) => b.peakBytes - a.peakBytes)[0] ?? null,
    failures: reports.flatMap(({ kind, failure }) =>
      failure ? [`${kind}, ${failure.phase}: ${failure.message}`] : [],
    ),
    remarks: reports
      .flatMap((report) => report.remarks)
      .filter(({ code }) => !codes.has(code) && codes.add(code)),
  };
}

function accuracyOf(report: RunReport): AccuracyFigure[] {
  const { accuracy } = report;
  if (accuracy === null) return [];
  const { dataSet, total } = accuracy;
  return Object.entries(accuracy.correct).map(([metric, correct]) => {
    const { low, high } = wilson(correct, total);
    return { metric, dataSet, correct, total, value: correct / total, low, high };
  });
}
