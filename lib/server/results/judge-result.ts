import type { Remark } from '../../contract/remark.ts';
import type { Summary } from '../../contract/summary.ts';
import type {
  Profile,
  ResultState,
  RunKind,
  RunStatus,
  Validity,
} from '../../contract/vocabulary.ts';

/** Samples a latency run must have, by profile (method.md A5). */
export const profileSamples: Record<Profile, number> = { quick: 100, standard: 200, full: 700 };

/** Enough for a bounded interval of p90: what a run that used up its time budget must have. */
const samplesWithinBudget = 36;

/** Slow models (over half a second) publish a median only, for which this many are enough. */
const samplesOfSlowModel = 10;
const slowMs = 500;

/** Remarks that make a number worthless, whatever else is right (method.md A13). */
const rejecting = new Set([
  'cached_or_stuck',
  'inconsistent',
  'delegate_not_used',
  'outputs_mismatch',
  'broken_preprocessing',
]);

/** A reported run, as far as it decides about its result. */
export interface JudgedRun {
  index: number;
  kind: RunKind;
  status: RunStatus;
  reason: string | null;
  stoppedBy: string | null;
  samples: number;
  remarks: readonly Remark[];
}

/** What a result has come to. */
export interface Judgement {
  state: Exclude<ResultState, 'open' | 'unsupported'>;
  validity: Validity | null;
  reason: string | null;
  remarks: Remark[];
}

/**
 * Judges a result whose planned runs are all reported, or whose time is over (`expired`): failed
 * when no latency run succeeded, incomplete when runs are missing or were cancelled, else complete
 * and valid, valid with remarks, or rejected with the reason (method.md A13).
 */
export function judgeResult(given: {
  profile: Profile;
  planned: readonly { index: number; kind: RunKind }[];
  runs: readonly JudgedRun[];
  summary: Summary | null;
  expired: boolean;
}): Judgement {
  const remarks = distinct(given.runs.flatMap((run) => run.remarks));
  const missing = given.planned.length - given.runs.length;
  if (given.expired && missing > 0) {
    const reason = `${missing} of ${given.planned.length} planned runs were not reported in time.`;
    return { state: 'incomplete', validity: null, reason, remarks };
  }
  const timed = given.runs.filter(({ kind }) => kind === 'latency');
  const needed = timed.length > 0 ? timed : given.runs;
  const good = needed.filter(({ status }) => status === 'ok');
  if (good.length === 0) return withoutGoodRun(needed, remarks);
  const lost = given.runs.filter(({ status }) => status === 'failed' || status === 'cancelled');
  if (lost.length > 0) {
    const detail = `${lost.length} of ${given.runs.length} runs did not end well`;
    remarks.push({ code: 'runs_lost', detail });
  }
  const refusal = whyRejected(given.profile, good, given.summary, remarks);
  if (refusal) return { state: 'complete', validity: 'rejected', reason: refusal, remarks };
  const validity = remarks.length > 0 ? 'valid with remarks' : 'valid';
  return { state: 'complete', validity, reason: null, remarks };
}

function withoutGoodRun(runs: readonly JudgedRun[], remarks: Remark[]): Judgement {
  const reason = runs.find(({ reason }) => reason !== null)?.reason ?? null;
  if (runs.some(({ status }) => status === 'rejected')) {
    return {
      state: 'complete',
      validity: 'rejected',
      reason: reason ?? 'Every run was rejected.',
      remarks,
    };
  }
  if (runs.every(({ status }) => status === 'cancelled')) {
    return {
      state: 'incomplete',
      validity: null,
      reason: reason ?? 'The runs were cancelled.',
      remarks,
    };
  }
  return { state: 'failed', validity: null, reason: reason ?? 'Every run failed.', remarks };
}

function whyRejected(
  profile: Profile,
  good: readonly JudgedRun[],
  summary: Summary | null,
  remarks: Remark[],
): string | null {
  const fatal = remarks.find(({ code }) => rejecting.has(code));
  if (fatal) return fatal.detail ?? `The remark ${fatal.code} makes the figures worthless.`;
  if (!summary) return null;
  const asked = profileSamples[profile];
  const slow = summary.p50.valueMs > slowMs;
  for (const { index, samples, stoppedBy } of good) {
    if (samples >= asked) continue;
    const enough = slow ? samplesOfSlowModel : samplesWithinBudget;
    if (samples < enough || !(slow || stoppedBy === 'budget')) {
      return `Run ${index} has ${samples} samples where the profile ${profile} asks for ${asked}.`;
    }
    const detail = `run ${index} has ${samples} samples where ${profile} asks for ${asked}`;
    if (!remarks.some(({ code }) => code === 'short_samples')) {
      remarks.push({ code: 'short_samples', detail });
    }
  }
  return null;
}

/** One remark of each code; the first detail stands for the rest. */
function distinct(remarks: readonly Remark[]): Remark[] {
  const byCode = new Map<string, Remark>();
  for (const remark of remarks) {
    if (!byCode.has(remark.code)) byCode.set(remark.code, remark);
  }
  return [...byCode.values()];
}
