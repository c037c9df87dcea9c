import type { ClaimReply } from '../../../lib/contract/claim.ts';
import type { JobPhase, JobProgress } from '../../../lib/contract/lease.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import type { Waiting } from '../device/settle.ts';
import type { JobWatch } from '../job/job-watch.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import { profileLimits } from '../measure/profiles.ts';
import { type OpenWindow, shareOfWindow } from './run-share.ts';

/** What the board asks for when the progress is to be told. */
export interface BoardSenses {
  nowMs(): number;
  temperatureC(): number | null;
  logTail(): string;
  /** Called when the phase has changed. */
  changed(): void;
}

const phases: readonly JobPhase[] = ['leased', 'cooling', 'running', 'uploading'];

/** Follows the work on one job, and says at any moment how far it is. */
export class ProgressBoard implements JobWatch {
  readonly #senses: BoardSenses;
  readonly #planned = new Map<string, number>();
  readonly #done = new Set<string>();
  #phase: JobPhase = 'leased';
  #wait: Waiting | null = null;
  #resolved: ResolvedCell | null = null;
  #window: (OpenWindow & { sinceMs: number }) | null = null;

  constructor(senses: BoardSenses) {
    this.#senses = senses;
  }

  /** Results that were claimed for the job, in order. */
  get resultIds(): string[] {
    return [...this.#planned.keys()];
  }

  /** A job never goes back: between two runs it may cool and is still running. */
  enter(phase: JobPhase): void {
    if (phases.indexOf(phase) <= phases.indexOf(this.#phase)) return;
    this.#phase = phase;
    this.#senses.changed();
  }

  claimed({ resultId, runs }: ClaimReply): void {
    this.#planned.set(resultId, runs.length);
    for (const { index, status } of runs)
      if (status !== null) this.#done.add(`${resultId}/${index}`);
  }

  waiting(wait: Waiting): void {
    this.#wait = wait;
    if (wait.kind === 'cooling') this.enter('cooling');
  }

  running(resolved: ResolvedCell): void {
    this.#wait = null;
    this.#window = null;
    this.#resolved = resolved;
    this.enter('running');
  }

  window(edge: 'start' | 'end', sampleMs: number | null): void {
    if (edge === 'end' || this.#resolved === null) {
      this.#window = null;
      return;
    }
    const { limits, plan, minutes } = this.#resolved;
    const { window } = limits ?? profileLimits[plan.profile];
    this.#window = { limits: window, minutes, sampleMs, sinceMs: this.#senses.nowMs() };
  }

  kept({ resultId, runIndex }: RunReport): void {
    this.#window = null;
    this.#done.add(`${resultId}/${runIndex}`);
  }

  progress(): JobProgress {
    const cooling = this.#wait?.kind === 'cooling' ? this.#wait : null;
    const window = this.#window;
    return {
      phase: this.#phase,
      runsDone: this.#done.size,
      runsPlanned: [...this.#planned.values()].reduce((sum, count) => sum + count, 0),
      runShare: window && shareOfWindow(window, this.#senses.nowMs() - window.sinceMs),
      temperatureC: tenths(cooling?.celsius ?? this.#senses.temperatureC()),
      targetC: tenths(cooling?.targetC ?? null),
      secondsLeft: cooling && cooling.secondsLeft !== null ? Math.ceil(cooling.secondsLeft) : null,
      logTail: this.#senses.logTail(),
    };
  }
}

function tenths(celsius: number | null): number | null {
  return celsius === null ? null : Math.round(celsius * 10) / 10;
}
