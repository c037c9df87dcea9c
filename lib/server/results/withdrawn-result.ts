import type { Result, ResultRun } from '../../contract/result.ts';

/**
 * What remains of a result that was retracted: what it was, where, when and why it went, and how each
 * of its processes ended; not one figure.
 */
export function withdrawnResult(result: Result): Result {
  return {
    ...result,
    validity: null,
    summary: null,
    regions: null,
    throughputPerS: null,
    start: [],
    sustained: null,
    parity: null,
    accuracy: [],
    noAccuracyReason: null,
    remarks: [],
    runs: result.runs.map(withdrawnRun),
  };
}

function withdrawnRun(run: ResultRun): ResultRun {
  return {
    ...run,
    summary: null,
    regions: null,
    window: null,
    timer: null,
    startup: null,
    accuracy: null,
    parity: null,
    memory: null,
    remarks: [],
    samples: null,
    longWindow: null,
  };
}
