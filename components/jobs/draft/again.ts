import type { JobRow } from '../../../lib/contract/fleet.ts';
import type { JobEntry } from '../../../lib/contract/job.ts';
import type { StoredArtifact } from '../../../lib/contract/stored-artifact.ts';
import type { ModelChoice } from '../../../lib/contract/submission.ts';
import { type Draft, type DraftCell, draftScenarios, emptyDraft } from './draft.ts';
import type { DraftBody } from './submission-of.ts';

type Artifacts = readonly StoredArtifact[];

/** A submission that measures exactly what a job measured, on the same device; null without one. */
export function againBody(job: JobRow, name: string, artifacts: Artifacts): DraftBody | null {
  if (job.device === null) return null;
  const { work } = job;
  const body: DraftBody = {
    name: name.slice(0, 200),
    profile: job.profile,
    priority: job.priority,
    targets: [{ kind: 'device', deviceId: job.device.id }],
    reach: 'every',
    matrix: null,
    comparisons: work.kind === 'comparison' ? [work.comparison] : [],
    noise: work.kind === 'noise' ? [work.noise] : [],
  };
  if (work.kind !== 'cell') return body;
  const { model, runtime, precision, ...settings } = work.entry;
  return {
    ...body,
    matrix: {
      models: [modelChoice(model, precision, artifacts)],
      runtimes: [runtime],
      precisions: [precision],
      settings,
      sweep: null,
      missingOnly: false,
    },
  };
}

/** The page's state from which somebody can change what a job measured. */
export function draftOfJob(job: JobRow, artifacts: Artifacts): Draft {
  const draft: Draft = {
    ...emptyDraft(),
    profile: job.profile,
    prio: job.priority === 0 ? '' : String(job.priority),
    to: job.device === null ? [] : [`device:${job.device.id}`],
  };
  const { work } = job;
  if (work.kind === 'comparison') {
    const { a, b, runsPerSide } = work.comparison;
    return { ...draft, kind: 'comparison', a: cellOf(a), b: cellOf(b), runs: typed(runsPerSide) };
  }
  if (work.kind === 'noise') {
    const { cell, repeats, runsPerSide } = work.noise;
    const counts = { reps: typed(repeats), runs: typed(runsPerSide) };
    return { ...draft, kind: 'noise', a: cellOf(cell), ...counts };
  }
  const { entry } = work;
  const choice = modelChoice(entry.model, entry.precision, artifacts);
  return {
    ...draft,
    model: [choice.kind === 'artifact' ? choice.sha256 : choice.slug],
    rt: [entry.runtime],
    prec: [entry.precision],
    threads: typed(entry.threads),
    batch: typed(entry.batch),
    conc: typed(entry.concurrency),
    size: typed(entry.inputSize),
    sc: draftScenarios.find((scenario) => scenario === entry.scenario) ?? 'SingleStream',
    min: typed(entry.minutes),
    data: entry.dataSet ?? '',
    images: typed(entry.images),
  };
}

/** A job names a model by its slug alone: an uploaded one of that slug and precision comes first. */
function modelChoice(slug: string, precision: string, artifacts: Artifacts): ModelChoice {
  const own = artifacts.find(
    ({ description }) => description.slug === slug && description.precision === precision,
  );
  return own ? { kind: 'artifact', sha256: own.sha256 } : { kind: 'built-in', slug };
}

function cellOf(entry: JobEntry): DraftCell {
  return {
    model: entry.model,
    rt: entry.runtime,
    prec: entry.precision,
    threads: typed(entry.threads),
    batch: typed(entry.batch),
    size: typed(entry.inputSize),
  };
}

function typed(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
