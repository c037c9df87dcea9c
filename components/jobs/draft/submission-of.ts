import type { JobEntry, Sweep } from '../../../lib/contract/job.ts';
import type { Matrix, ModelChoice, SubmissionRequest } from '../../../lib/contract/submission.ts';
import type { Draft, DraftCell } from './draft.ts';
import { targetOf } from './target-text.ts';
import { typedNumber, typedNumbers, type Wrong } from './typed-numbers.ts';

/** A part of the page that something can be wrong with. */
export type DraftField = keyof Draft | `${'a' | 'b'}.${'threads' | 'batch' | 'size'}`;
/** What must be chosen before anything can be made of a draft. */
export type Need = 'model' | 'rt' | 'prec' | 'to' | 'a' | 'b';

/** A submission but for its id, which the page makes when it sends it. */
export type DraftBody = Omit<SubmissionRequest, 'submissionId'>;

/** What a draft becomes: a body, or what it still needs and what is wrong with it. */
export interface Reading {
  body: DraftBody | null;
  needs: Need[];
  wrong: Partial<Record<DraftField, Wrong>>;
}

const slug = /^[a-z0-9][a-z0-9._:-]{0,119}$/;
const sha256 = /^[0-9a-f]{64}$/;

/** Reads a draft. `name` is what the submission is called when nobody named it. */
export function submissionOf(draft: Draft, name: string): Reading {
  const wrong: Reading['wrong'] = {};
  const needs: Need[] = [];
  const targets = draft.to.map(targetOf).filter((target) => target !== null);
  const take = taker(wrong);
  const priority = take('prio', typedNumber(draft.prio, -10, 10)) ?? 0;
  const work = workOf(draft, take, wrong, needs);
  if (targets.length === 0) needs.push('to');
  if (needs.length > 0 || Object.keys(wrong).length > 0) return { body: null, needs, wrong };
  const body: DraftBody = {
    name: (draft.name.trim() || name).slice(0, 200),
    profile: draft.profile,
    priority,
    targets,
    reach: draft.reach,
    ...work,
  };
  return { body, needs, wrong };
}

type Take = <T>(field: DraftField, value: T | Wrong) => T | undefined;

/** Notes what is wrong with a field, and passes on what is not. */
function taker(wrong: Reading['wrong']): Take {
  return (field, value) => {
    if (!isWrong(value)) return value;
    wrong[field] = value;
    return undefined;
  };
}

function isWrong(value: unknown): value is Wrong {
  return typeof value === 'object' && value !== null && 'code' in value;
}

function workOf(
  draft: Draft,
  take: Take,
  wrong: Reading['wrong'],
  needs: Need[],
): Pick<DraftBody, 'matrix' | 'comparisons' | 'noise'> {
  const runs = draft.kind === 'cells' ? undefined : runsOf(draft, take);
  if (draft.kind === 'comparison') {
    const a = entryOf(draft.a, 'a', take, needs);
    const b = entryOf(draft.b, 'b', take, needs);
    const comparison = { a, b, ...(runs !== undefined && { runsPerSide: runs }) };
    return { matrix: null, comparisons: [comparison], noise: [] };
  }
  if (draft.kind === 'noise') {
    const repeats = take('reps', typedNumber(draft.reps, 2, 20));
    const noise = {
      cell: entryOf(draft.a, 'a', take, needs),
      ...(repeats !== undefined && { repeats }),
      ...(runs !== undefined && { runsPerSide: runs }),
    };
    return { matrix: null, comparisons: [], noise: [noise] };
  }
  for (const key of ['model', 'rt', 'prec'] as const) if (draft[key].length === 0) needs.push(key);
  return { matrix: matrixOf(draft, take, wrong), comparisons: [], noise: [] };
}

function runsOf(draft: Draft, take: Take): number | undefined {
  return take('runs', typedNumber(draft.runs, 4, draft.kind === 'noise' ? 10 : 20));
}

function matrixOf(draft: Draft, take: Take, wrong: Reading['wrong']): Matrix {
  const axes = {
    threads: take('threads', typedNumbers(draft.threads, 1, 1024)) ?? [],
    batch: take('batch', typedNumbers(draft.batch, 1, 4096)) ?? [],
    concurrency:
      draft.sc === 'Offline' ? (take('conc', typedNumbers(draft.conc, 1, 1024)) ?? []) : [],
    inputSize: take('size', typedNumbers(draft.size, 16, 4096)) ?? [],
  };
  const settings: Matrix['settings'] = {};
  const sweep: Sweep = {};
  for (const axis of ['threads', 'batch', 'concurrency', 'inputSize'] as const) {
    const [first, ...more] = axes[axis];
    if (more.length > 0) sweep[axis] = axes[axis];
    else if (first !== undefined) settings[axis] = first;
  }
  if (draft.sc !== 'SingleStream') settings.scenario = draft.sc;
  const minutes =
    draft.sc === 'Sustained' ? take('min', typedNumber(draft.min, 10, 30)) : undefined;
  if (minutes !== undefined) settings.minutes = minutes;
  const dataSet = draft.data.trim();
  if (dataSet !== '' && !slug.test(dataSet)) wrong.data = { code: 'slug' };
  else if (dataSet !== '') settings.dataSet = dataSet;
  const images = take('images', typedNumber(draft.images, 1, 1_000_000));
  if (images !== undefined) settings.images = images;
  return {
    models: draft.model.map(modelChoice),
    runtimes: draft.rt,
    precisions: draft.prec,
    settings,
    sweep: Object.keys(sweep).length === 0 ? null : sweep,
    missingOnly: draft.missing,
  };
}

function modelChoice(value: string): ModelChoice {
  return sha256.test(value)
    ? { kind: 'artifact', sha256: value }
    : { kind: 'built-in', slug: value };
}

function entryOf(cell: DraftCell, side: 'a' | 'b', take: Take, needs: Need[]): JobEntry {
  if (cell.model === '' || cell.rt === '') needs.push(side);
  const number = (key: 'threads' | 'batch' | 'size', least: number, most: number) =>
    take(`${side}.${key}`, typedNumber(cell[key], least, most));
  const threads = number('threads', 1, 1024);
  const batch = number('batch', 1, 4096);
  const inputSize = number('size', 16, 4096);
  return {
    model: cell.model,
    runtime: cell.rt,
    precision: cell.prec,
    ...(threads !== undefined && { threads }),
    ...(batch !== undefined && { batch }),
    ...(inputSize !== undefined && { inputSize }),
  };
}
