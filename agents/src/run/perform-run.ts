import type { PlannedRun } from '../../../lib/contract/cell.ts';
import type { Environment } from '../../../lib/contract/environment.ts';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { type ChildHooks, forkChild } from '../child/fork-child.ts';
import type { ModelTask } from '../child/messages.ts';
import { readConditions, readEnvironment } from '../device/environment.ts';
import type { Root } from '../device/root.ts';
import { processFacts } from '../device/system.ts';
import { dropsPageCache } from '../job/plan.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import { type MeasureAgain, profileLimits } from '../measure/profiles.ts';
import { agentVersion } from '../version.ts';
import { agentRemarks } from './agent-remarks.ts';
import { MemoryWatch } from './memory-watch.ts';
import { dropPageCache, warmPageCache } from './page-cache.ts';
import { parityPart, uncheckedParity } from './parity-report.ts';
import {
  accuracyPart,
  failedPart,
  latencyPart,
  memoryPart,
  type ReportPart,
  repeatedPhases,
  reportOf,
} from './report.ts';
import { limitOf, referenceTask, runTask } from './run-task.ts';
import { sampleConditions } from './sample-conditions.ts';
import { WindowNoise } from './window-noise.ts';

/** Where the agent's file, the runtimes and the device's own files are. */
export interface Bench {
  agentFile: string;
  folders: string[];
  root: Root;
  environment: Environment;
  /** The device's owner lets the agent change its state, e.g. drop the page cache. */
  allowTuning?: boolean;
  /** How long a child may take beside its warm-up and window; 15 minutes when left out. */
  patienceMs?: number;
}

/** What is known of a run before it is measured. */
export interface RunNotes {
  /** Index of the run that this one repeats after a longer warm-up. */
  remeasures?: number | null;
  /** Doubts from before the run. */
  remarks?: readonly Remark[];
  onWindow?: NonNullable<ChildHooks['onWindow']>;
}

/** Measures one planned run in a fresh process and returns its report, also when it failed. */
export async function performRun(
  bench: Bench,
  resolved: ResolvedCell,
  resultId: string,
  planned: PlannedRun,
  { remeasures = null, remarks: earlier = [], onWindow }: RunNotes = {},
): Promise<RunReport> {
  const startedAt = new Date().toISOString();
  const startedMs = performance.now();
  const before = await readConditions(bench.root);
  const noise = new WindowNoise();
  const stopSampling = sampleConditions(bench.root);
  const onEdge: ChildHooks['onWindow'] = (edge, sampleMs) => {
    noise.see(edge);
    onWindow?.(edge, sampleMs);
  };
  const part = await measure(bench, resolved, planned, remeasures !== null, onEdge);
  const during = await stopSampling();
  const after = await readConditions(bench.root);
  const identities = {
    before: bench.environment,
    after: await readEnvironment(bench.root, processFacts()),
  };
  const remarks = [...earlier, ...agentRemarks(before, after, identities, noise.share())];
  if (remeasures !== null) {
    const detail = `run ${remeasures} became faster or was disturbed: this one warmed up longer`;
    remarks.push({ code: 'remeasured', detail });
  }
  const common = {
    version: 1 as const,
    resultId,
    runIndex: planned.index,
    kind: planned.kind,
    remeasures,
    profile: resolved.plan.profile,
    cell: resolved.cell,
    startedAt,
    wallNs: Math.round((performance.now() - startedMs) * 1e6),
    agentVersion,
    environment: bench.environment,
    conditions: { before, during, after },
  };
  return reportOf(common, { ...part, remarks: [...(part.remarks ?? []), ...remarks] });
}

/**
 * Whether a run was rejected because its window became faster, or in a comparison because it was
 * disturbed, and has not been repeated yet: then another run is due, with its warm-up four times as
 * long (method.md A4.3).
 */
export function needsRemeasure(report: RunReport): boolean {
  const { status, failure, remeasures } = report;
  return (
    status === 'rejected' && remeasures === null && repeatedPhases.includes(failure?.phase ?? '')
  );
}

async function measure(
  bench: Bench,
  resolved: ResolvedCell,
  planned: PlannedRun,
  remeasure: boolean,
  onWindow: NonNullable<ChildHooks['onWindow']>,
): Promise<ReportPart> {
  const task = runTask(resolved, planned, bench.folders, remeasure);
  const reference = task.kind === 'outputs' ? referenceTask(resolved, task) : null;
  if (task.kind === 'outputs' && reference === null) return uncheckedParity;
  const pageCache =
    planned.kind === 'cold-start' ? preparePageCache(bench, resolved, planned) : null;
  const memory = new MemoryWatch();
  const end = await fork(bench, task, {
    onWindow,
    onCheckpoint: (name, pid) => memory.see(name, pid),
  });
  if (end.kind === 'failed') return failedPart(end);
  const { outcome, spawnNs } = end;
  if (outcome.kind === 'build' || outcome.kind === 'probe' || outcome.kind === 'inspect') {
    throw new Error(`a ${outcome.kind} is not a run`);
  }
  const startup = { ...outcome.startup, spawnNs, pageCache };
  switch (outcome.kind) {
    case 'latency':
      return {
        startup,
        ...latencyPart(outcome.measurement, remeasure ? 'never' : againOf(resolved)),
      };
    case 'accuracy':
      return { startup, ...accuracyPart(outcome) };
    case 'memory':
      return { startup, ...memoryPart(memory.peak()) };
    case 'cold-start':
      return { startup };
    case 'outputs':
      if (reference === null) return { startup, ...uncheckedParity };
      return { startup, ...parityPart(resolved, outcome, await fork(bench, reference)) };
  }
}

function fork(bench: Bench, task: ModelTask, hooks: ChildHooks = {}) {
  return forkChild(bench.agentFile, task, limitOf(task, bench.patienceMs), hooks);
}

/** What changes in a Sustained window is its result; other profiles say whether they repeat. */
function againOf({ limits, plan, cell }: ResolvedCell): MeasureAgain {
  if (cell.scenario === 'Sustained') return 'never';
  return (limits ?? profileLimits[plan.profile]).measureAgain;
}

/** Makes the page cache what the report will say: empty where the owner allows that, else filled. */
function preparePageCache(
  { allowTuning }: Bench,
  { plan, file }: ResolvedCell,
  planned: PlannedRun,
): 'warm' | 'dropped' {
  if (allowTuning && dropsPageCache(plan, planned) && dropPageCache()) return 'dropped';
  warmPageCache(file.path);
  return 'warm';
}
