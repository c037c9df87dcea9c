import { decodeSamples, encodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { Failure, PeakMemory, RunReport, Startup } from '../../../lib/contract/run.ts';
import { disturbingCodes } from '../../../lib/stats/comparison/disturbed-runs.ts';
import { clockRemarks } from '../../../lib/stats/throttled-window.ts';
import { windowDrift } from '../../../lib/stats/window-remarks.ts';
import type { ChildEnd } from '../child/fork-child.ts';
import type { Outcome } from '../child/messages.ts';
import { printable } from '../child/output-tail.ts';
import { latencyRemarks } from '../measure/latency-remarks.ts';
import type { Measurement } from '../measure/measurement.ts';
import { outputRemarks, worthlessCodes } from '../measure/outputs-seen.ts';
import type { MeasureAgain } from '../measure/profiles.ts';

/** What the agent itself knows of a run, whatever became of it. */
export type CommonReport = Pick<
  RunReport,
  | 'version'
  | 'resultId'
  | 'runIndex'
  | 'kind'
  | 'remeasures'
  | 'profile'
  | 'cell'
  | 'startedAt'
  | 'wallNs'
  | 'agentVersion'
  | 'environment'
  | 'conditions'
>;

const warmupPhase = 'warm-up';
const windowPhase = 'window';

/** Phases of runs that were rejected for their window alone, and are measured once more. */
export const repeatedPhases: readonly string[] = [warmupPhase, windowPhase];

const nothing = {
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

const noStartup: Startup = {
  spawnNs: null,
  runtimeLoadNs: null,
  modelLoadNs: null,
  firstInferenceNs: null,
  pageCache: null,
};

/** What a run itself brings into its report. */
export type ReportPart = Partial<Omit<RunReport, keyof CommonReport>>;

/** A report of what the agent knows and of what the run brought, and of what both together tell. */
export function reportOf(common: CommonReport, part: ReportPart): RunReport {
  const { streams, window, remarks = [] } = part;
  const throttled =
    streams && window
      ? clockRemarks(decodeSamples(streams.infer), common.conditions.during, window.wallNs / 1e6)
      : [];
  return {
    ...common,
    ...nothing,
    status: 'ok',
    startup: noStartup,
    ...part,
    remarks: [...remarks, ...throttled],
  };
}

/** What a run brings whose child did not bring an outcome. */
export function failedPart(end: Extract<ChildEnd, { kind: 'failed' }>): ReportPart {
  const { phase, message, spawnNs } = end;
  return {
    status: 'failed',
    failure: { phase, message: printable(message).slice(0, 4000) },
    startup: { ...noStartup, spawnNs },
    stoppedBy: 'failure',
  };
}

/** What a latency run brings into its report; `again` says why it may still be measured once more. */
export function latencyPart(measured: Measurement, again: MeasureAgain): ReportPart {
  const { timer, warmup, streams, window, longWindow, stoppedBy } = measured;
  const encode = (samples: Float64Array) => encodeSamples(samples, timer.stepNs);
  const doubt = outputRemarks(measured.outputs)[0];
  const remarks = latencyRemarks(measured);
  const failure = doubt ? outputFailure(doubt) : windowFailure(streams, remarks, again);
  return {
    ...verdict(failure),
    timer,
    warmup: { end: warmup.end, samples: encode(warmup.samples) },
    window,
    streams: streams && {
      infer: encode(streams.infer),
      pre: encode(streams.pre),
      post: encode(streams.post),
    },
    longWindow,
    stoppedBy,
    remarks,
  };
}

/** What an accuracy run brings into its report. */
export function accuracyPart(outcome: Extract<Outcome, { kind: 'accuracy' }>): ReportPart {
  const { accuracy, remarks } = outcome.counted;
  const doubt = remarks.find(({ code }) => worthlessCodes.includes(code));
  return { ...verdict(doubt ? outputFailure(doubt) : null), accuracy, remarks };
}

/** What a memory run brings into its report. */
export function memoryPart(memory: PeakMemory | null): ReportPart {
  if (memory !== null) return { memory };
  const message = 'This device does not say how much memory a process uses.';
  const failure: Failure = { phase: 'memory', message };
  return { status: 'failed', failure, stoppedBy: 'failure' };
}

const warmupFailure: Failure = {
  phase: warmupPhase,
  message: 'The window became faster while it was measured: the warm-up was too short.',
};

function windowFailure(
  streams: Measurement['streams'],
  remarks: readonly Remark[],
  again: MeasureAgain,
): Failure | null {
  if (again === 'never' || streams === null) return null;
  if ((windowDrift(streams.infer) ?? 0) < 0) return warmupFailure;
  const disturbed = remarks.find(({ code }) => disturbingCodes.includes(code));
  if (again !== 'disturbed' || disturbed === undefined) return null;
  const message = `The window was disturbed: ${disturbed.detail ?? disturbed.code}.`;
  return { phase: windowPhase, message };
}

function outputFailure({ code, detail }: Remark): Failure {
  return { phase: 'outputs', message: `The outputs are worthless: ${detail ?? code}.` };
}

function verdict(failure: Failure | null) {
  return { status: failure ? ('rejected' as const) : ('ok' as const), failure };
}
