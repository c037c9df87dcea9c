import { decodeSamples } from '../../../lib/codec/sample-stream.ts';
import type { RegionSummaries } from '../../../lib/contract/regions.ts';
import type { Remark } from '../../../lib/contract/remark.ts';
import type { Parity, PeakMemory, RunReport } from '../../../lib/contract/run.ts';
import type { StartFigures } from '../../../lib/contract/start-figures.ts';
import type { Summary } from '../../../lib/contract/summary.ts';
import type { SustainedFigures } from '../../../lib/contract/sustained.ts';
import { startFigures } from '../../../lib/stats/start-figures.ts';
import { summarize } from '../../../lib/stats/summary.ts';
import { sustainedFigures } from '../../../lib/stats/sustained.ts';
import { type AccuracyFigure, accuracyFigures } from './accuracy-figures.ts';

/** What the runs of one cell say together, derived from their reports. */
export interface CellFigures {
  /** Of the runtime call alone. */
  summary: Summary | null;
  /** Requests were made all at once (Offline): `summary` is then no latency. */
  underLoad: boolean;
  /** Of the other timed parts, each from its own samples. */
  regions: RegionSummaries;
  /** Items a second over the windows of the latency runs, measured and never 1/latency. */
  throughputPerS: number | null;
  accuracy: AccuracyFigure[];
  parity: Parity | null;
  start: StartFigures[];
  sustained: SustainedFigures | null;
  memory: PeakMemory | null;
  failures: string[];
  remarks: Remark[];
}

/** Figures of the runs of one cell; a part that was not measured is null or empty. */
export function cellFigures(reports: readonly RunReport[]): CellFigures {
  const good = reports.filter(({ status }) => status === 'ok');
  const latency = good.filter(({ kind }) => kind === 'latency');
  const starts = good.filter(({ kind }) => kind === 'cold-start');
  const memory = good.flatMap((report) => (report.memory ? [report.memory] : []));
  const codes = new Set<string>();
  return {
    summary: summaryOf(latency, ({ infer }) => infer),
    underLoad: latency.some(({ cell }) => cell.scenario === 'Offline' || cell.concurrency > 1),
    regions: {
      pre: summaryOf(latency, ({ pre }) => pre),
      post: summaryOf(latency, ({ post }) => post),
      total: summaryOf(latency, ({ pre, infer, post }) => pre && post && sum(pre, infer, post)),
    },
    throughputPerS: throughputOf(latency),
    accuracy: good.flatMap(accuracyFigures),
    parity: good.flatMap(({ parity }) => parity ?? []).at(-1) ?? null,
    start: startFigures((starts.length > 0 ? starts : latency).map(({ startup }) => startup)),
    sustained: sustainedOf(latency),
    memory: memory.sort((a, b) => b.peakBytes - a.peakBytes)[0] ?? null,
    failures: reports.flatMap(({ kind, failure, status }) =>
      failure ? [`${kind}, ${failure.phase}: ${failure.message} (${status})`] : [],
    ),
    remarks: reports
      .flatMap((report) => report.remarks)
      .filter(({ code }) => !codes.has(code) && codes.add(code)),
  };
}

interface Parts {
  pre: Float64Array | null;
  infer: Float64Array;
  post: Float64Array | null;
}

/** Null when a run has not timed this part: a summary of only some runs would mislead. */
function summaryOf(
  reports: readonly RunReport[],
  part: (parts: Parts) => Float64Array | null,
): Summary | null {
  const timed = reports.flatMap(({ streams }) => {
    if (streams === null) return [];
    const { pre, infer, post } = streams;
    const samples = part({
      pre: pre && decodeSamples(pre),
      infer: decodeSamples(infer),
      post: post && decodeSamples(post),
    });
    return samples === null || samples.length === 0 ? [] : [samples];
  });
  if (timed.length === 0 || timed.length < reports.length) return null;
  const callsPerSample = Math.max(...reports.map(({ window }) => window?.callsPerSample ?? 1));
  return summarize(timed, { callsPerSample });
}

function sum(pre: Float64Array, infer: Float64Array, post: Float64Array): Float64Array {
  return infer.map((ns, at) => ns + (pre[at] ?? 0) + (post[at] ?? 0));
}

function throughputOf(reports: readonly RunReport[]): number | null {
  const windows = reports.flatMap(({ window }) => window ?? []);
  const wallNs = windows.reduce((total, window) => total + window.wallNs, 0);
  const items = windows.reduce((total, window) => total + window.items, 0);
  return wallNs > 0 ? (items * 1e9) / wallNs : null;
}

function sustainedOf(reports: readonly RunReport[]): SustainedFigures | null {
  const [run] = reports.filter(({ longWindow }) => longWindow !== null);
  return run?.longWindow ? sustainedFigures(run.longWindow, run.conditions.during) : null;
}
