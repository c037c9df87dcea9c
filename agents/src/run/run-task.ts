import type { PlannedRun } from '../../../lib/contract/cell.ts';
import type { ModelTask } from '../child/messages.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import { longer, profileLimits } from '../measure/profiles.ts';

/** Inputs on which outputs are compared with the reference's, by profile. */
const parityInputs = { quick: 4, standard: 8, full: 8 } as const;

/** Loading a model and an accuracy run take their time on a small board; beyond it a child is stuck. */
const patienceMs = 15 * 60_000;

/** What the child of one planned run is asked to do; a re-measure warms up four times as long. */
export function runTask(
  resolved: ResolvedCell,
  planned: PlannedRun,
  folders: string[],
  remeasure: boolean,
): ModelTask {
  const { cell, file, adapter, plan, workload } = resolved;
  const { threads, scenario, concurrency, batch } = cell;
  const base = { runtime: adapter.slug, folders, file, workload, threads };
  switch (planned.kind) {
    case 'latency': {
      const { window, warmup } = resolved.limits ?? profileLimits[plan.profile];
      const limits = { window, warmup: remeasure ? longer(warmup) : warmup };
      const { minutes } = resolved;
      return { kind: 'latency', ...base, scenario, concurrency, batch, minutes, limits };
    }
    case 'parity':
      return { kind: 'outputs', ...base, inputs: parityInputs[plan.profile] };
    case 'accuracy':
    case 'memory':
    case 'cold-start':
      return { kind: planned.kind, ...base };
    case 'profile':
      throw new Error('This agent does not make profile runs.');
  }
}

/** The same task on the reference runtime; null when there is none for this cell. */
export function referenceTask(resolved: ResolvedCell, task: ModelTask): ModelTask | null {
  const { reference } = resolved;
  if (reference === null) return null;
  const { adapter, file } = reference;
  const { layout, inputShape } = file;
  const workload = { ...resolved.workload, layout, inputShape };
  return { ...task, runtime: adapter.slug, file, workload, threads: 1 };
}

/** Milliseconds after which a child is stuck: its warm-up and window at their caps, and patience. */
export function limitOf(task: ModelTask, patience: number = patienceMs): number {
  if (task.kind !== 'latency') return patience;
  const { warmup, window } = task.limits;
  const windowMs = task.minutes === null ? window.capMs : task.minutes * 60_000;
  return patience + warmup.capMs + windowMs;
}
