import type { Result } from '../../../lib/contract/result.ts';

/**
 * The result without what only the server draws from: readings during each run, histograms of long
 * windows, answers image by image. They would be megabytes of a page that shows none of them.
 */
export function forBrowser(result: Result): Result {
  return {
    ...result,
    sustained: null,
    runs: result.runs.map((run) => ({
      ...run,
      longWindow: null,
      conditions: run.conditions && { ...run.conditions, during: [] },
      accuracy: run.accuracy && { ...run.accuracy, answers: null },
    })),
  };
}
