import type { Cell, Plan } from '../../../lib/contract/cell.ts';
import type { JobEntry } from '../../../lib/contract/job.ts';
import type { Profile } from '../../../lib/contract/vocabulary.ts';
import { type BuiltinModel, builtinModels } from '../../../lib/models/builtin.ts';
import { artifactFormats, artifactPrecisions, supportOf } from '../../../lib/models/support.ts';
import { printable } from '../child/output-tail.ts';
import type { ProfileLimits } from '../measure/profiles.ts';
import type { RuntimeAdapter } from '../runtimes/adapter.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import type { Workload } from '../workload/workload.ts';
import type { BuiltFile } from './built-file.ts';
import type { FileCache } from './file-cache.ts';
import type { Probe } from './probe-runtimes.ts';

/** A runtime with a file whose outputs are taken as right (method.md A13). */
export interface Reference {
  adapter: RuntimeAdapter;
  file: BuiltFile;
  version: string;
}

/** One line of a job file as it stands on this device. */
export interface ResolvedCell {
  cell: Cell;
  plan: Plan;
  file: BuiltFile;
  adapter: RuntimeAdapter;
  workload: Workload;
  /** Why it cannot be measured here; then no run is planned. */
  unsupported: string | null;
  /** Length of a Sustained run; null in every other scenario. */
  minutes: number | null;
  /** When warm-up and window end; null for the limits of the plan's profile. */
  limits: ProfileLimits | null;
  /** What its outputs are held against; null where no second runtime can run the model. */
  reference: Reference | null;
}

/** Held-out images of an accuracy run: one subset for every runtime, so that all share a cohort. */
const accuracyImages = 1000;

/** The model of an entry. @throws Error naming the models there are */
export function modelOf(entry: JobEntry): BuiltinModel {
  const model = builtinModels.find((one) => one.slug === entry.model);
  if (model) return model;
  const known = builtinModels.map((one) => one.slug).join(', ');
  throw new Error(`The model "${entry.model}" is not built in; there are ${known}.`);
}

/**
 * Resolves an entry to a cell with its artifact's sha256 and the runtime's version, or says why it
 * cannot be measured. Null when the runtime is not installed at all: nothing can be said of it then.
 *
 * @throws Error when the model or runtime is unknown, or an artifact cannot be built
 */
export async function resolveEntry(
  entry: JobEntry,
  profile: Profile,
  probe: Probe,
  files: Pick<FileCache, 'get'>,
  planOf: (profile: Profile, speedOnly: boolean) => Plan,
): Promise<ResolvedCell | null> {
  if (probe.status === 'missing') return null;
  const model = modelOf(entry);
  const adapter = adapterOf(entry.runtime);
  const unsupported = probe.status === 'broken' ? probe.reason : refusal(entry, model, adapter);
  const file = await files.get({ model: model.slug, ...fileChoice(entry, model, adapter) });
  const plan = planOf(entry.profile ?? profile, model.speedOnly);
  return {
    adapter,
    file,
    workload: {
      task: model.task,
      model: model.slug,
      dataSet: { kind: model.speedOnly ? 'noise' : 'glyphs' },
      layout: file.layout,
      inputShape: file.inputShape,
      preprocessing: null,
      images: entry.images ?? accuracyImages,
    },
    plan: unsupported === null ? plan : { profile: plan.profile, planned: [] },
    unsupported: unsupported === null ? null : oneLine(unsupported),
    minutes: null,
    limits: null,
    reference: null,
    cell: {
      artifact: {
        sha256: file.sha256,
        bytes: file.bytes,
        format: file.format,
        model: modelRef(model),
      },
      runtime: {
        slug: adapter.slug,
        name: adapter.name,
        version: probe.version,
        executionProvider: adapter.executionProvider,
      },
      precision: entry.precision,
      batch: entry.batch ?? 1,
      threads: entry.threads ?? 1,
      concurrency: entry.concurrency ?? 1,
      caches: {},
      scenario: entry.scenario ?? 'SingleStream',
      powerMode: null,
      inputShape: file.inputShape,
      timedRegion: 'infer',
    },
  };
}

/** As a claim takes it: the last words of a runtime that crashes have many lines, and colours. */
function oneLine(reason: string): string {
  return printable(reason.trim().split('\n')[0] ?? '')
    .replaceAll('\t', ' ')
    .slice(0, 200);
}

function refusal(entry: JobEntry, model: BuiltinModel, adapter: RuntimeAdapter): string | null {
  const precision = artifactPrecisions.find((one) => one === entry.precision);
  if (!precision) return `The built-in models exist in fp32 and int8, not in ${entry.precision}.`;
  const format = artifactFormats.find((one) => one === adapter.format);
  if (!format) return `${adapter.name} takes ${adapter.format} files, which are not built in.`;
  const support = supportOf(model.slug, format, precision);
  if (!support.supported) return support.reason;
  if ((entry.batch ?? 1) !== 1) return 'The built-in models are written for batch 1.';
  if ((entry.scenario ?? 'SingleStream') !== 'SingleStream') {
    return `This agent measures SingleStream, not ${entry.scenario}.`;
  }
  if (adapter.maxThreads !== null && (entry.threads ?? 1) > adapter.maxThreads) {
    return `${adapter.name} uses at most ${adapter.maxThreads} thread here.`;
  }
  return null;
}

/**
 * The file that is run, or for something unsupported the file that would have been: the same
 * precision in another format, else the fp32 one.
 */
function fileChoice(entry: JobEntry, model: BuiltinModel, adapter: RuntimeAdapter) {
  for (const precision of [entry.precision, 'fp32']) {
    for (const format of [adapter.format, ...artifactFormats]) {
      const found = artifactFormats.find((one) => one === format);
      const known = artifactPrecisions.find((one) => one === precision);
      if (found && known && supportOf(model.slug, found, known).supported) {
        return { format: found, precision: known };
      }
    }
  }
  throw new Error(`No file of ${model.name} can be built.`);
}

function modelRef(model: BuiltinModel): Cell['artifact']['model'] {
  return {
    slug: model.slug,
    name: model.name,
    family: (model.name.split(' ')[0] ?? model.name).replace(/-[0-9]+$/, ''),
    task: model.task,
    speedOnly: model.speedOnly,
    parameters: model.params,
    flops: model.flops,
  };
}
