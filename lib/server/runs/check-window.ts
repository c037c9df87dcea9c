import type { RunReport } from '../../contract/run.ts';
import type { Refuse } from './refuse.ts';
import { type DecodedStreams, timedSamples } from './timed-samples.ts';

/** How far the sum of the samples may exceed the window: they are rounded to the clock's step. */
const slack = 1.001;

/**
 * Checks the measured window against what was measured in it: as many items as samples, calls and
 * batch make, and no more time in its samples than its requests in flight can have spent.
 */
export function checkWindow(
  report: RunReport,
  streams: DecodedStreams | null,
  refuse: Refuse,
): void {
  const { window, cell, longWindow } = report;
  if (!window) {
    if (cell.concurrency > 1 && streams) {
      refuse('window', 'must be there when more than one request is in flight');
    }
    return;
  }
  if (window.inFlight !== cell.concurrency) {
    refuse('window.inFlight', `must be the cell's concurrency (${cell.concurrency})`);
  }
  if (window.wallNs > report.wallNs) {
    refuse('window.wallNs', `must not exceed the wallNs of the run (${report.wallNs})`);
  }
  const samples = longWindow?.count ?? streams?.infer.length ?? 0;
  if (samples === 0) return;
  const items = samples * window.callsPerSample * cell.batch;
  if (window.items !== items) {
    refuse('window.items', `must be samples x callsPerSample x batch (${items})`);
  }
  const spent = spentNs(report, streams) * window.callsPerSample;
  const most = window.wallNs * window.inFlight * slack + samples * window.callsPerSample;
  if (spent > most) {
    refuse('window.wallNs', `is shorter than the samples it holds, which add up to ${spent} ns`);
  }
}

/** Time of all samples together, with pre- and post-processing where they were timed. */
function spentNs({ longWindow }: RunReport, streams: DecodedStreams | null): number {
  if (longWindow) return longWindow.intervals.reduce((sum, { sumNs }) => sum + sumNs, 0);
  return streams ? timedSamples(streams, 'total').reduce((sum, ns) => sum + ns, 0) : 0;
}
