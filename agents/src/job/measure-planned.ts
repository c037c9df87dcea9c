import type { PlannedRun } from '../../../lib/contract/cell.ts';
import type { RunReport } from '../../../lib/contract/run.ts';
import { type Follower, patienceOf, type Settler } from '../device/settle.ts';
import { type Bench, needsRemeasure, type performRun } from '../run/perform-run.ts';
import type { JobWatch } from './job-watch.ts';
import type { ResolvedCell } from './resolve-entry.ts';
import type { ResultBook } from './result-book.ts';
import type { StopSignal } from './stop-signal.ts';

/** What measuring needs around it; tests bring a `perform` of their own. */
export interface Site {
  bench: Bench;
  settler: Pick<Settler, 'settle'>;
  stop: Pick<StopSignal, 'requested'>;
  perform: typeof performRun;
  /** What is done on a device that stays busy: measured with a remark, or not at all. */
  whenBusy: 'remark' | 'refuse';
  watch?: JobWatch;
}

/** What came of a planned run: its report and that of its re-measure, or why there is none. */
export type Measured =
  | { kind: 'measured'; reports: RunReport[] }
  | { kind: 'stopped' }
  | { kind: 'busy'; reason: string };

/** Kinds whose figures are times: only they wait until the device is quiet. */
const timedKinds = ['latency', 'cold-start'];

/**
 * Measures one planned run in a fresh process and keeps its report. When it was rejected because its
 * warm-up was too short, one more run is planned before that is kept, and measured (method.md A4.3):
 * a result whose planned runs are all in would be complete.
 */
export async function measurePlanned(
  site: Site,
  resolved: ResolvedCell,
  book: ResultBook,
  planned: PlannedRun,
): Promise<Measured> {
  const first = await measureOne(site, resolved, book.resultId, planned, null);
  if (first.kind !== 'measured') return first;
  const [report] = first.reports;
  if (!report || !needsRemeasure(report)) return keepAll(book, first);
  const again = book.takeSpare()?.planned ?? (await book.extend(planned.kind));
  const kept = await keepAll(book, first);
  if (again === null || kept.kind !== 'measured') return kept;
  const second = await measureOne(site, resolved, book.resultId, again, planned.index);
  // The rejected run stands; the next start of the agent finds the spare one at the hub.
  if (second.kind !== 'measured') return second;
  const secondKept = await keepAll(book, second);
  if (secondKept.kind !== 'measured') return secondKept;
  return { kind: 'measured', reports: [...kept.reports, ...second.reports] };
}

/** Measures the runs that were planned beyond the plan and are still missing. */
export async function measureSpares(
  site: Site,
  resolved: ResolvedCell,
  book: ResultBook,
): Promise<Measured> {
  const reports: RunReport[] = [];
  for (let spare = book.takeSpare(); spare !== null; spare = book.takeSpare()) {
    const { planned, remeasures } = spare;
    const one = await measureOne(site, resolved, book.resultId, planned, remeasures);
    const kept = one.kind === 'measured' ? await keepAll(book, one) : one;
    if (kept.kind !== 'measured') return kept;
    reports.push(...kept.reports);
  }
  return { kind: 'measured', reports };
}

async function measureOne(
  site: Site,
  resolved: ResolvedCell,
  resultId: string,
  planned: PlannedRun,
  remeasures: number | null,
): Promise<Measured> {
  const { bench, settler, stop, whenBusy, perform, watch } = site;
  const { busy, remarks } = timedKinds.includes(planned.kind)
    ? await settler.settle(patienceOf[resolved.plan.profile], followerOf(site))
    : { busy: null, remarks: [] };
  if (stop.requested) return { kind: 'stopped' };
  if (busy !== null && whenBusy === 'refuse') {
    return { kind: 'busy', reason: `other programs use ${busy}` };
  }
  watch?.running(resolved, planned);
  const onWindow = watch?.window.bind(watch);
  const notes = { remeasures, remarks, ...(onWindow ? { onWindow } : {}) };
  const report = await perform(bench, resolved, resultId, planned, notes);
  // A child that we have ended ourselves says nothing about the runtime.
  return stop.requested ? { kind: 'stopped' } : { kind: 'measured', reports: [report] };
}

/** Whoever follows the job hears what is waited for, and a stop ends the waiting. */
export function followerOf({ stop, watch }: Pick<Site, 'stop' | 'watch'>): Follower {
  return { stopped: () => stop.requested, onWait: (wait) => watch?.waiting(wait) };
}

async function keepAll(
  book: ResultBook,
  measured: Measured & { kind: 'measured' },
): Promise<Measured> {
  for (const report of measured.reports) {
    if (!(await book.keep(report))) return { kind: 'stopped' };
  }
  return measured;
}
