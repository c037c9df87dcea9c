import { encodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { PeakMemory, RunReport, Startup } from '../../../lib/contract/run.ts';
import type { Outcome } from '../child/messages.ts';
import { printable } from '../child/output-tail.ts';
import { latencyRemarks } from '../measure/latency-remarks.ts';

/** What the agent itself knows of a run, whatever became of it. */
export type CommonReport = Pick<
  RunReport,
  | 'version'
  | 'resultId'
  | 'runIndex'
  | 'kind'
  | 'profile'
  | 'cell'
  | 'startedAt'
  | 'wallNs'
  | 'agentVersion'
  | 'environment'
  | 'conditions'
>;

const nothing = {
  remeasures: null,
  window: null,
  longWindow: null,
  parity: null,
  failure: null,
  timer: null,
  warmup: null,
  streams: null,
  stoppedBy: null,
  accuracy: null,
  memory: null,
};

/** The report of a run whose child did not bring an outcome. */
export function failedReport(
  common: CommonReport,
  failure: { phase: string; message: string; spawnNs: number | null },
  remarks: Remark[],
): RunReport {
  const { phase, message, spawnNs } = failure;
  return {
    ...common,
    ...nothing,
    status: 'failed',
    failure: { phase, message: printable(message).slice(0, 4000) },
    startup: {
      spawnNs,
      runtimeLoadNs: null,
      modelLoadNs: null,
      firstInferenceNs: null,
      pageCache: null,
    },
    stoppedBy: 'failure',
    remarks,
  };
}

/** The report of a run that did what it was asked to. */
export function childReport(
  common: CommonReport,
  outcome: Outcome,
  spawnNs: number | null,
  memory: PeakMemory | null,
  remarks: Remark[],
): RunReport {
  if (outcome.kind === 'build' || outcome.kind === 'probe') {
    throw new Error(`a ${outcome.kind} is not a run`);
  }
  const startup: Startup = { spawnNs, pageCache: null, ...outcome.startup };
  const report: RunReport = { ...common, ...nothing, status: 'ok', startup, remarks };
  if (outcome.kind === 'accuracy') {
    const { accuracy, remarks: doubts } = outcome.counted;
    return { ...report, accuracy, remarks: [...doubts, ...remarks] };
  }
  if (outcome.kind === 'memory') {
    if (memory !== null) return { ...report, memory };
    const failure = {
      phase: 'memory',
      message: 'This device does not say how much a process uses.',
    };
    return { ...report, status: 'failed', failure, stoppedBy: 'failure' };
  }
  const { timer, warmup } = outcome;
  const encode = (samples: Float64Array) => encodeSamples(samples, timer.stepNs);
  return {
    ...report,
    timer,
    warmup: { end: warmup.end, samples: encode(warmup.samples) },
    streams: {
      infer: encode(outcome.infer),
      pre: encode(outcome.pre),
      post: encode(outcome.post),
    },
    stoppedBy: outcome.stoppedBy,
    remarks: [...latencyRemarks(outcome), ...remarks],
  };
}
