import type { Cell, Plan } from '../../../lib/contract/cell.ts';
import type { Profile } from '../../../lib/contract/vocabulary.ts';
import { type CellEntry, usualMinutes } from '../../../lib/models/cell-rules/cell-entry.ts';
import { scenarioRefusal } from '../../../lib/models/cell-rules/scenario-refusal.ts';
import { printable } from '../child/output-tail.ts';
import type { ProfileLimits } from '../measure/profiles.ts';
import type { RuntimeAdapter } from '../runtimes/adapter.ts';
import { adapterOf } from '../runtimes/adapters.ts';
import type { Workload } from '../workload/workload.ts';
import type { BuiltFile } from './built-file.ts';
import type { ModelSource } from './model-source.ts';
import { planOf } from './plan.ts';
import { type Reference, referenceOf } from './reference-of.ts';
import type { RuntimeProbes } from './runtime-probes.ts';

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

/** A runtime that is not installed: nothing can be said of a cell on it. */
export interface MissingRuntime {
  missing: string;
}

/** What lines of a job are resolved with. */
export interface Resolver {
  /** The job's profile, for entries that name none. */
  profile: Profile;
  probes: Pick<RuntimeProbes, 'of'>;
  /** The model with this slug. @throws Error naming the models there are */
  sourceOf(slug: string): ModelSource;
  allowTuning: boolean;
}

/**
 * Resolves an entry to a cell with its artifact's sha256 and the runtime's version, or says why it
 * cannot be measured.
 *
 * @throws Error when the model or runtime is unknown, or an artifact cannot be built
 */
export async function resolveEntry(
  entry: CellEntry,
  resolver: Resolver,
): Promise<ResolvedCell | MissingRuntime> {
  const adapter = adapterOf(entry.runtime);
  const source = resolver.sourceOf(entry.model);
  const probe = await resolver.probes.of(entry.runtime);
  if (probe.status === 'missing') return { missing: probe.reason };
  const refusal =
    probe.status === 'broken'
      ? probe.reason
      : (scenarioRefusal(entry, adapter) ?? (await source.refusal(entry, adapter)));
  const unsupported = refusal === null ? null : oneLine(refusal);
  const file = await source.file(entry, adapter);
  const workload = source.workload(entry, file);
  const scenario = entry.scenario ?? 'SingleStream';
  const labelled = workload.dataSet.kind !== 'noise';
  const profile = entry.profile ?? resolver.profile;
  const plan =
    unsupported === null
      ? planOf({ profile, scenario, labelled, allowTuning: resolver.allowTuning })
      : { profile, planned: [] };
  const checked = plan.planned.some(({ kind }) => kind === 'parity');
  return {
    adapter,
    file,
    workload,
    plan,
    unsupported,
    minutes: scenario === 'Sustained' ? (entry.minutes ?? usualMinutes) : null,
    limits: null,
    reference: checked ? await referenceOf(entry, adapter, file, source, resolver.probes) : null,
    cell: {
      artifact: {
        sha256: file.sha256,
        bytes: file.bytes,
        format: file.format,
        model: source.ref,
      },
      runtime: {
        slug: adapter.slug,
        name: adapter.name,
        version: probe.version,
        executionProvider: adapter.executionProvider,
      },
      precision: entry.precision,
      batch: entry.batch ?? file.inputShape[0] ?? 1,
      threads: entry.threads ?? 1,
      concurrency: entry.concurrency ?? 1,
      caches: {},
      scenario,
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
