import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { JobFile, JobModel } from '../../../lib/contract/job.ts';
import { builtinModels } from '../../../lib/models/builtin.ts';
import { builtinSource } from './builtin-source.ts';
import { DataSets } from './data-sets.ts';
import type { FileCache } from './file-cache.ts';
import type { ModelSource } from './model-source.ts';
import type { OwnFile } from './own-file.ts';
import { ownSource } from './own-source.ts';
import type { Resolver } from './resolve-entry.ts';
import type { RuntimeProbes } from './runtime-probes.ts';

/** What of a job its lines are resolved with. */
export type JobModels = Pick<JobFile, 'profile' | 'models'>;

/** What the owner of the device allows and has registered. */
export interface OwnerChoices {
  /** Folder of labelled data sets, one folder each. */
  dataSets?: string;
  allowTuning?: boolean;
}

/**
 * Makes ready to resolve the lines of a job.
 *
 * @param openFile finds the file of a model that is not built in
 * @throws Error when the folder of data sets does not exist
 */
export function openJob(
  job: JobModels,
  openFile: (model: JobModel) => OwnFile,
  tools: { files: FileCache; probes: RuntimeProbes },
  choices: OwnerChoices = {},
): Resolver {
  const { dataSets: given, allowTuning = false } = choices;
  if (given !== undefined && !existsSync(given)) {
    throw new Error(`The folder of data sets ${given} does not exist: give another --data-sets.`);
  }
  const dataSets = new DataSets(given === undefined ? null : resolve(given));
  const sources = new Map<string, ModelSource>();
  const sourceOf = (slug: string): ModelSource => {
    const source = sources.get(slug) ?? findSource(slug);
    sources.set(slug, source);
    return source;
  };
  const findSource = (slug: string): ModelSource => {
    const [first, ...rest] = job.models.filter((model) => model.slug === slug);
    if (first) return ownSource(openFile, [first, ...rest], dataSets);
    const builtin = builtinModels.find((model) => model.slug === slug);
    if (builtin) return builtinSource(builtin, tools.files, dataSets);
    throw new Error(`The model "${slug}" is not known; there are ${known(job.models)}.`);
  };
  return { profile: job.profile, probes: tools.probes, sourceOf, allowTuning };
}

/** The folder that the paths of a job file are relative to. */
export function jobFolder(jobFile: string): string {
  return dirname(resolve(jobFile));
}

function known(models: readonly JobModel[]): string {
  const slugs = [...builtinModels.map(({ slug }) => slug as string), ...models.map((m) => m.slug)];
  return [...new Set(slugs)].join(', ');
}
