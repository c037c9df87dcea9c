import type { TraceSeries } from './trace-series.ts';

/** Columns of one x axis: seconds, warm-up, samples, running median; null where one has no value. */
export type TraceColumns = [number[], (number | null)[], (number | null)[], (number | null)[]];

/** Warm-up and window on one axis of seconds, with the warm-up before 0 and never joined to it. */
export function traceColumns(trace: TraceSeries): TraceColumns {
  const { warmup, seconds, values, medians } = trace;
  if (!warmup) return [seconds, seconds.map(() => null), values, medians];
  const before = warmup.seconds.map(() => null);
  return [
    [...warmup.seconds, ...seconds],
    [...warmup.values, ...seconds.map(() => null)],
    [...before, ...values],
    [...before, ...medians],
  ];
}
