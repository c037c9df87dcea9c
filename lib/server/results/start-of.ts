import type { ResultRun } from '../../contract/result.ts';
import type { StartFigures } from '../../contract/start-figures.ts';
import { startFigures } from '../../stats/start-figures.ts';

/**
 * How a process of a result starts: over its cold-start runs, or, where none was asked for, over its
 * latency runs, which are fresh processes too. Only runs that ended ok count.
 */
export function startOf(runs: readonly ResultRun[]): StartFigures[] {
  for (const kind of ['cold-start', 'latency']) {
    const startups = runs
      .filter((run) => run.kind === kind && run.status === 'ok')
      .flatMap(({ startup }) => startup ?? []);
    if (startups.length > 0) return startFigures(startups);
  }
  return [];
}
