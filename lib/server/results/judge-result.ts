import type { Remark } from '../../contract/remark.ts';
import type { Summary } from '../../contract/summary.ts';
import type {
  Profile,
  ResultState,
  RunKind,
  RunStatus,
  Validity,
} from '../../contract/vocabulary.ts';
import { orderedRemarks, rejectingRules, sampleRules } from './validity-rules.ts';

/** A reported run, as far as it decides about its result. */
export interface JudgedRun {
  index: number;
  kind: RunKind;
  status: RunStatus;
  reason: string | null;
  stoppedBy: string | null;
  samples: number;
  /** Index of the run that this one repeats. */
  remeasures: number | null;
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
 * and valid, valid with remarks, or rejected with the reason, by the rules of validity-rules.ts. A
 * rejected run that another one repeats counts for nothing but the remark `remeasured`.
 */
export function judgeResult(given: {
  profile: Profile;
  planned: readonly { index: number; kind: RunKind }[];
  runs: readonly JudgedRun[];
  summary: Summary | null;
  expired: boolean;
}): Judgement {
  const { profile, planned, summary } = given;
  const { runs, repeated } = withoutRepeated(given.runs);
  const remarks = [...runs.flatMap((run) => run.remarks), ...repeated];
  const end = (state: Judgement['state'], validity: Validity | null, reason: string | null) => ({
    state,
    validity,
    reason,
    remarks: orderedRemarks(remarks),
  });
  const missing = planned.length - given.runs.length;
  if (given.expired && missing > 0) {
    const reason = `${missing} of ${planned.length} planned runs were not reported in time.`;
    return end('incomplete', null, reason);
  }
  const timed = runs.filter(({ kind }) => kind === 'latency');
  const needed = timed.length > 0 ? timed : runs;
  const good = needed.filter(({ status }) => status === 'ok');
  if (good.length === 0) return end(...withoutGoodRun(needed));
  const lost = runs.filter((run) => run.status !== 'ok' && !answersWrong(run));
  if (lost.length > 0) {
    const detail = `${lost.length} of ${runs.length} runs did not end well`;
    remarks.push({ code: 'runs_lost', detail });
  }
  const refusal =
    wrongAnswers(runs) ??
    worthless(remarks) ??
    (summary ? fewSamples(profile, good, summary, remarks) : null);
  if (refusal) return end('complete', 'rejected', refusal);
  return end('complete', remarks.length > 0 ? 'valid with remarks' : 'valid', null);
}

/** Leaves out the rejected runs that another run repeats. */
function withoutRepeated(runs: readonly JudgedRun[]): { runs: JudgedRun[]; repeated: Remark[] } {
  const again = new Set(runs.flatMap(({ remeasures }) => remeasures ?? []));
  const kept = runs.filter(({ index, status }) => !(status === 'rejected' && again.has(index)));
  const count = runs.length - kept.length;
  if (count === 0) return { runs: kept, repeated: [] };
  const detail = `${count} of ${runs.length} runs had to be measured again`;
  return { runs: kept, repeated: [{ code: 'remeasured', detail }] };
}

function withoutGoodRun(
  runs: readonly JudgedRun[],
): [Judgement['state'], Validity | null, string | null] {
  const reason = runs.find(({ reason }) => reason !== null)?.reason ?? null;
  if (runs.some(({ status }) => status === 'rejected')) {
    return ['complete', 'rejected', reason ?? 'Every run was rejected.'];
  }
  if (runs.every(({ status }) => status === 'cancelled')) {
    return ['incomplete', null, reason ?? 'The runs were cancelled.'];
  }
  return ['failed', null, reason ?? 'Every run failed.'];
}

/** A rejected accuracy or parity run says that what was timed computes wrongly. */
function answersWrong({ kind, status }: JudgedRun): boolean {
  return status === 'rejected' && (kind === 'accuracy' || kind === 'parity');
}

function wrongAnswers(runs: readonly JudgedRun[]): string | null {
  const wrong = runs.find(answersWrong);
  return wrong ? (wrong.reason ?? `The ${wrong.kind} run was rejected.`) : null;
}

function worthless(remarks: readonly Remark[]): string | null {
  const fatal = orderedRemarks(remarks).find(({ code }) => rejectingRules.has(code));
  return fatal ? (fatal.detail ?? rejectingRules.get(fatal.code) ?? null) : null;
}

function fewSamples(
  profile: Profile,
  good: readonly JudgedRun[],
  summary: Summary,
  remarks: Remark[],
): string | null {
  const asked = sampleRules.profile[profile];
  const slow = summary.p50.valueMs > sampleRules.slowMs;
  for (const { index, samples, stoppedBy } of good) {
    if (samples >= asked) continue;
    const enough = slow ? sampleRules.slow : sampleRules.budget;
    const explained = slow || stoppedBy === 'budget' || stoppedBy === 'duration';
    if (samples < enough || !explained) {
      return `Run ${index} has ${samples} samples where the profile ${profile} asks for ${asked}.`;
    }
    const detail = `run ${index} has ${samples} samples where ${profile} asks for ${asked}`;
    remarks.push({ code: 'short_samples', detail });
  }
  return null;
}
