import type { CellEntry } from './cell-entry.ts';
import type { RuntimeFacts } from './runtime-facts.ts';

/** Why an entry's scenario, concurrency or threads cannot be measured on a runtime; else null. */
export function scenarioRefusal(
  entry: CellEntry,
  runtime: Pick<RuntimeFacts, 'name' | 'maxThreads'>,
): string | null {
  const { scenario = 'SingleStream', concurrency = 1, threads = 1, minutes } = entry;
  if (scenario === 'MultiStream' || scenario === 'Server') {
    return `${scenario} is not measured by this agent yet: choose SingleStream, Offline or Sustained.`;
  }
  if (concurrency > 1 && scenario !== 'Offline') {
    return `${scenario} has one request in flight: choose Offline for ${concurrency} at once.`;
  }
  if (minutes !== undefined && scenario !== 'Sustained') {
    return `Only Sustained runs for a number of minutes, not ${scenario}.`;
  }
  if (runtime.maxThreads !== null && threads > runtime.maxThreads) {
    return `${runtime.name} uses at most ${runtime.maxThreads} thread here.`;
  }
  return null;
}
