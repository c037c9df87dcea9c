import type { Plan, PlannedRun } from '../../../lib/contract/cell.ts';
import type { Environment } from '../../../lib/contract/environment.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { forkChild } from '../child/fork-child.ts';
import type { RunTask } from '../child/messages.ts';
import { readConditions, readEnvironment } from '../device/environment.ts';
import type { Root } from '../device/root.ts';
import { processFacts } from '../device/system.ts';
import type { ResolvedCell } from '../job/resolve-entry.ts';
import { profileLimits } from '../measure/profiles.ts';
import { agentVersion } from '../version.ts';
import { agentRemarks } from './agent-remarks.ts';
import { MemoryWatch } from './memory-watch.ts';
import { childReport, failedReport } from './report.ts';
import { sampleConditions } from './sample-conditions.ts';

/** Where the agent's file, the runtimes and the device's own files are. */
export interface Bench {
  agentFile: string;
  folders: string[];
  root: Root;
  environment: Environment;
}

/** Loading a model and an accuracy run take their time on a small board; beyond it a child is stuck. */
const patienceMs = 15 * 60_000;

/** Measures one planned run in a fresh process and returns its report, also when it failed. */
export async function performRun(
  bench: Bench,
  resolved: ResolvedCell,
  resultId: string,
  planned: PlannedRun,
): Promise<RunReport> {
  const startedAt = new Date().toISOString();
  const startedMs = performance.now();
  const before = await readConditions(bench.root);
  const memory = new MemoryWatch();
  const noise = new WindowNoise();
  const stopSampling = sampleConditions(bench.root);
  const end = await forkChild(
    bench.agentFile,
    taskOf(bench, resolved, planned),
    limitOf(resolved.plan),
    {
      onWindow: (edge) => noise.see(edge),
      onCheckpoint: (name, pid) => memory.see(name, pid),
    },
  );
  const during = await stopSampling();
  const after = await readConditions(bench.root);
  const identities = {
    before: bench.environment,
    after: await readEnvironment(bench.root, processFacts()),
  };
  const remarks = agentRemarks(before, after, identities, noise.share());
  const common = {
    version: 1 as const,
    resultId,
    runIndex: planned.index,
    kind: planned.kind,
    profile: resolved.plan.profile,
    cell: resolved.cell,
    startedAt,
    wallNs: Math.round((performance.now() - startedMs) * 1e6),
    agentVersion,
    environment: bench.environment,
    conditions: { before, during, after },
  };
  if (end.kind === 'failed') return failedReport(common, end, remarks);
  return childReport(common, end.outcome, end.spawnNs, memory.peak(), remarks);
}

/** Warm-up and two windows at their caps, with patience for everything else. */
function limitOf({ profile }: Plan): number {
  const { warmup, window } = profileLimits[profile];
  return patienceMs + warmup.capMs + 2 * window.capMs;
}

function taskOf(bench: Bench, resolved: ResolvedCell, planned: PlannedRun): RunTask {
  const { cell, file, adapter, plan } = resolved;
  const base = {
    runtime: adapter.slug,
    folders: bench.folders,
    file,
    workload: resolved.workload,
    threads: cell.threads,
  };
  if (planned.kind === 'memory') return { kind: 'memory', ...base };
  if (planned.kind === 'accuracy') return { kind: 'accuracy', ...base };
  return { kind: 'latency', ...base, profile: plan.profile };
}

/** CPU time of this very process inside the child's measured window, as a share of one core. */
class WindowNoise {
  #start: { usage: NodeJS.CpuUsage; atMs: number } | null = null;
  #share: number | null = null;

  see(edge: 'start' | 'end'): void {
    if (edge === 'start') this.#start = { usage: process.cpuUsage(), atMs: performance.now() };
    else if (this.#start) {
      const { user, system } = process.cpuUsage(this.#start.usage);
      this.#share = (user + system) / 1000 / (performance.now() - this.#start.atMs);
    }
  }

  share(): number | null {
    return this.#share;
  }
}
