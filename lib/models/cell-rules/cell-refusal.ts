import type { Capability } from '../../contract/device-state.ts';
import type { BuiltinModel } from '../builtin.ts';
import { builtinRefusal } from './builtin-refusal.ts';
import type { CellEntry } from './cell-entry.ts';
import { type DescribedFile, missingRecipe, ownRefusal } from './own-refusal.ts';
import { findRuntime } from './runtime-facts.ts';
import { scenarioRefusal } from './scenario-refusal.ts';

/** What a cell runs: a model that is built in, or a file that somebody uploaded. */
export type ChosenModel<F extends DescribedFile = DescribedFile> =
  | { kind: 'built-in'; model: BuiltinModel }
  | { kind: 'artifact'; model: F };

/**
 * Why a device cannot measure a cell, in one sentence, as far as can be said without the device; else
 * null. What it says of itself comes first, then the scenario, then the model: the order in which the
 * agent resolves an entry, by the same rules.
 *
 * @param capabilities what the device found; empty while it has not said anything yet
 * @param dataSets slugs of the data sets that it has; null while it has not said
 */
export function cellRefusal(
  entry: CellEntry,
  chosen: ChosenModel,
  capabilities: readonly Capability[],
  dataSets: readonly string[] | null = null,
): string | null {
  const runtime = findRuntime(entry.runtime);
  const own = runtimeRefusal(entry.runtime, capabilities);
  // A runtime that only the device knows is judged by the device.
  if (own !== null || runtime === null) return own;
  const unfit = scenarioRefusal(entry, runtime);
  if (unfit !== null) return unfit;
  const { kind, model } = chosen;
  if (kind === 'built-in') {
    return builtinRefusal(entry, model, runtime, (slug) => missingDataSet(slug, dataSets));
  }
  return (
    ownRefusal(entry, [model], runtime) ??
    (entry.dataSet === undefined ? null : missingDataSet(entry.dataSet, dataSets)) ??
    missingRecipe(entry, model)
  );
}

/** Why a runtime cannot be used on a device, by what that says of itself; else null. */
export function runtimeRefusal(slug: string, capabilities: readonly Capability[]): string | null {
  if (capabilities.length === 0) return null;
  const found = capabilities.find(({ runtime }) => runtime === slug);
  if (!found) return `The agent of this device does not know the runtime ${slug}: update it.`;
  if (found.state === 'ok') return null;
  return found.reason ?? `${found.name} is ${found.state} on this device.`;
}

function missingDataSet(slug: string, dataSets: readonly string[] | null): string | null {
  if (dataSets === null || dataSets.includes(slug)) return null;
  const has = dataSets.length === 0 ? 'none' : dataSets.slice(0, 5).join(', ');
  return `This device has no data set ${slug} (it has ${has}): register it there with --data-sets.`;
}
