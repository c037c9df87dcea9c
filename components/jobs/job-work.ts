import type { JobRow } from '../../lib/contract/fleet.ts';
import type { JobEntry } from '../../lib/contract/job.ts';
import { formatDuration } from '../../lib/text/elapsed.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { JobsWords } from '../../lib/text/jobs-words.ts';
import type { Locale } from '../../lib/text/locale.ts';

/** Names of what a job names by its slug, where the page knows them. */
export interface WorkNames {
  models: ReadonlyMap<string, string>;
  runtimes: ReadonlyMap<string, string>;
  scenarios: Record<string, string>;
}

export interface WorkField {
  name: string;
  value: string;
}

/** The cells of a job, each with its title: one, or the two sides of a comparison. */
export function workCells(
  { work }: JobRow,
  words: JobsWords['jobs'],
): { title: string | null; entry: JobEntry }[] {
  if (work.kind === 'cell') return [{ title: null, entry: work.entry }];
  if (work.kind === 'noise') return [{ title: words.detail.noise, entry: work.noise.cell }];
  return [
    { title: words.detail.side('A'), entry: work.comparison.a },
    { title: words.detail.side('B'), entry: work.comparison.b },
  ];
}

/** What is measured of one cell, the usual values too: what is not said elsewhere is said here. */
export function cellFields(
  entry: JobEntry,
  names: WorkNames,
  { detail }: JobsWords['jobs'],
  locale: Locale,
): WorkField[] {
  const { fields } = detail;
  const count = (value: number) => formatCount(value, locale);
  const or = (value: number | undefined, usual: number) =>
    value === undefined ? detail.usual(count(usual)) : count(value);
  const scenario = entry.scenario ?? 'SingleStream';
  const all: (WorkField | null)[] = [
    { name: fields.model, value: names.models.get(entry.model) ?? entry.model },
    { name: fields.runtime, value: names.runtimes.get(entry.runtime) ?? entry.runtime },
    { name: fields.precision, value: entry.precision },
    { name: fields.threads, value: or(entry.threads, 1) },
    { name: fields.batch, value: or(entry.batch, 1) },
    {
      name: fields.inputSize,
      value:
        entry.inputSize === undefined ? detail.usualOfModel : detail.pixels(count(entry.inputSize)),
    },
    { name: fields.scenario, value: names.scenarios[scenario] ?? scenario },
    scenario === 'Offline' ? { name: fields.concurrency, value: or(entry.concurrency, 1) } : null,
    scenario === 'Sustained' ? { name: fields.minutes, value: or(entry.minutes, 10) } : null,
    entry.dataSet === undefined ? null : { name: fields.dataSet, value: entry.dataSet },
    entry.dataSet === undefined && entry.images === undefined
      ? null
      : {
          name: fields.images,
          value: entry.images === undefined ? detail.whole : count(entry.images),
        },
  ];
  return all.filter((field) => field !== null);
}

/** What holds for the job as a whole. */
export function jobFields(job: JobRow, words: JobsWords['jobs'], locale: Locale): WorkField[] {
  const { detail, profiles } = words;
  const { fields } = detail;
  const count = (value: number) => formatCount(value, locale);
  const or = (value: number | undefined, usual: number) =>
    value === undefined ? detail.usual(count(usual)) : count(value);
  const { work } = job;
  const pair =
    work.kind === 'comparison' ? work.comparison : work.kind === 'noise' ? work.noise : null;
  const took =
    job.startedAt && job.endedAt
      ? (Date.parse(job.endedAt) - Date.parse(job.startedAt)) / 1000
      : null;
  const all: (WorkField | null)[] = [
    work.kind === 'noise' ? { name: fields.repeats, value: or(work.noise.repeats, 10) } : null,
    pair === null ? null : { name: fields.runsPerSide, value: or(pair.runsPerSide, 5) },
    { name: fields.profile, value: profiles[job.profile] },
    { name: fields.priority, value: count(job.priority) },
    job.estimatedS === null
      ? null
      : { name: fields.estimated, value: formatDuration(job.estimatedS, locale) },
    took === null ? null : { name: fields.took, value: formatDuration(took, locale) },
    { name: fields.id, value: job.id },
  ];
  return all.filter((field) => field !== null);
}
