import type { RegionSummaries } from '../../contract/regions.ts';
import type { Remark } from '../../contract/remark.ts';
import type { ResultCell } from '../../contract/result-cell.ts';
import type { LongWindow } from '../../contract/stream.ts';
import type { Summary } from '../../contract/summary.ts';
import { littlesLaw } from '../../stats/littles-law.ts';
import { summarizeHistogram } from '../../stats/summarize-histogram.ts';
import { summarize } from '../../stats/summary.ts';
import { noiseRemarks, windowRemarks } from '../../stats/window-remarks.ts';
import { type DecodedStreams, timedSamples } from './timed-samples.ts';

/** What was measured in one run, as far as its figures depend on it. */
export interface MeasuredRun {
  index: number;
  streams: DecodedStreams | null;
  longWindow: LongWindow | null;
  callsPerSample: number;
  /** Of the whole run; null where the source of an imported one does not state it. */
  wallNs: number | null;
  /** Of the measured window; null in reports of an older agent. */
  window: { wallNs: number; items: number; inFlight: number } | null;
}

/** What figures depend on of a cell; an imported one may not state it. */
export type FiguredCell = Pick<ResultCell, 'timedRegion' | 'batch' | 'concurrency'>;

/** Figures derived from the samples of one run or of several, and the doubts these raise. */
export interface Figures {
  summary: Summary;
  regions: RegionSummaries | null;
  remarks: Remark[];
}

/** Figures of one run, or null when it took no samples. */
export function figuresOfRun(run: MeasuredRun, cell: FiguredCell): Figures | null {
  const figures = figuresOfRuns([run], cell);
  if (!figures) return null;
  const remarks = run.streams
    ? windowRemarks(timedSamples(run.streams, cell.timedRegion))
    : noiseRemarks(figures.summary.dispersion);
  return { ...figures, remarks: [...remarks, ...contradictions(run, cell)] };
}

/**
 * Summaries over runs together: of what the cell times, and of the other parts from their own
 * samples (medians are never added, method.md A9.1). Of runs whose samples did not travel, the first
 * stands alone by its last third (A6.3). Null when there are no samples.
 */
export function figuresOfRuns(
  runs: readonly MeasuredRun[],
  cell: FiguredCell,
): Omit<Figures, 'remarks'> | null {
  const streams = runs.flatMap((run) => (run.streams?.infer.length ? [run.streams] : []));
  const callsPerSample = Math.max(1, ...runs.map((run) => run.callsPerSample));
  if (streams.length === 0) {
    const [long] = runs.flatMap(({ longWindow }) => longWindow ?? []);
    const summary = long ? summarizeHistogram(long, { callsPerSample }) : null;
    return summary && { summary, regions: null };
  }
  const of = (part: (one: DecodedStreams) => Float64Array | null): Summary | null => {
    const samples = streams.map(part);
    const timed = samples.filter((each) => each !== null);
    return timed.length === samples.length ? summarize(timed, { callsPerSample }) : null;
  };
  const summary = of((one) => timedSamples(one, cell.timedRegion));
  if (!summary) return null;
  const [pre, post] = [of((one) => one.pre), of((one) => one.post)];
  const total = pre || post ? of((one) => timedSamples(one, 'total')) : null;
  return { summary, regions: total ? { pre, post, total } : null };
}

/** Figures that cannot all be true: samples against duration, and Little's law (method.md A9.5). */
function contradictions(run: MeasuredRun, { batch, concurrency }: FiguredCell): Remark[] {
  const { streams, window, callsPerSample, wallNs } = run;
  if (!streams || wallNs === null || batch === null || concurrency === null) return [];
  const remark = (detail: string): Remark[] => [{ code: 'inconsistent', detail }];
  const samples = timedSamples(streams, 'total');
  const spentNs = samples.reduce((sum, ns) => sum + ns, 0) * callsPerSample;
  if (spentNs > wallNs * concurrency) {
    return remark(`the samples of run ${run.index} add up to more than its duration`);
  }
  if (!window || window.inFlight === 1 || window.wallNs === 0) return [];
  if (spentNs === 0) return remark(`the requests of run ${run.index} took no time at all`);
  const requestsPerS = window.items / batch / (window.wallNs / 1e9);
  const { ratio, consistent } = littlesLaw(
    spentNs / (samples.length * callsPerSample),
    requestsPerS,
    window.inFlight,
  );
  if (consistent) return [];
  const inFlight = (ratio * window.inFlight).toPrecision(3);
  return remark(
    `latency times throughput of run ${run.index} says ${inFlight} requests were in flight, not ${window.inFlight}`,
  );
}
