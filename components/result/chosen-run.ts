import type { Result, ResultRun } from '../../lib/contract/result.ts';

/** The run that `?p=` names, else the first latency run with samples, else the first run. */
export function chosenRun(result: Result, process: number | null): ResultRun | null {
  return (
    result.runs.find((run) => process !== null && run.index === process - 1) ??
    result.runs.find((run) => run.kind === 'latency' && run.samples !== null) ??
    result.runs[0] ??
    null
  );
}
