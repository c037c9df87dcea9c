import 'server-only';
import type { Coverage } from '../../contract/coverage.ts';
import { isMissing } from '../../contract/missing-cell.ts';
import { builtinModels } from '../../models/builtin.ts';
import { knownRuntimes } from '../../models/cell-rules/runtime-facts.ts';
import { type Context, serverContext } from '../context.ts';
import { estimateByKind } from '../submissions/default-estimate.ts';
import { type FleetDevice, readFleet } from '../submissions/fleet-device.ts';
import { readWaiting } from '../submissions/read-waiting.ts';
import { coverageCell, type Waiting } from './coverage-cell.ts';
import { type CoveredResult, readCovered } from './read-covered.ts';

interface Named {
  slug: string;
  name: string;
}

/** What became of every model on every runtime of every device that is not revoked. */
export async function coverage(ctx: Context = serverContext()): Promise<Coverage> {
  const devices = (await readFleet(ctx)).filter(({ revoked }) => !revoked);
  const ids = devices.map(({ id }) => id);
  const results = await readCovered(ids, ctx);
  const runtimes = namedRuntimes(devices, results);
  const models = namedModels(results);
  const slugs = models.map(({ slug }) => slug);
  const waiting = new Map<string, Waiting>();
  for (const { deviceId, work, state } of await readWaiting(ids, slugs, ctx)) {
    const key = `${deviceId} ${work.entry.runtime} ${work.entry.model}`;
    if (waiting.get(key) !== 'running') waiting.set(key, state === 'queued' ? 'queued' : 'running');
  }
  const found = new Map(
    results.map((result) => [`${result.deviceId} ${result.runtime} ${result.model}`, result]),
  );
  const cells = devices.flatMap((device) =>
    runtimes.flatMap((runtime) =>
      slugs.map((model) => {
        const key = `${device.id} ${runtime.slug} ${model}`;
        const known = { result: found.get(key) ?? null, waiting: waiting.get(key) ?? null };
        return coverageCell({ device, runtime: runtime.slug, model }, known);
      }),
    ),
  );
  return {
    devices: devices.map(({ id, name }) => ({ id, name })),
    runtimes,
    models,
    cells,
    missing: missingOf(cells),
  };
}

/** Runtimes that the hub knows, and those that only a device knows or knew. */
function namedRuntimes(
  devices: readonly FleetDevice[],
  results: readonly CoveredResult[],
): Named[] {
  const found = [
    ...knownRuntimes.map(({ slug, name }) => ({ slug, name })),
    ...devices.flatMap((one) =>
      one.capabilities.map(({ runtime, name }) => ({ slug: runtime, name })),
    ),
    ...results.map(({ runtime, runtimeName }) => ({ slug: runtime, name: runtimeName })),
  ];
  return firstOfEach(found);
}

/** Built-in models, and others that a device has measured. */
function namedModels(results: readonly CoveredResult[]): Named[] {
  return firstOfEach([
    ...builtinModels.map(({ slug, name }) => ({ slug, name })),
    ...results.map(({ model, modelName }) => ({ slug: model, name: modelName })),
  ]);
}

function firstOfEach(all: readonly Named[]): Named[] {
  const first = new Map<string, Named>();
  for (const one of all) if (!first.has(one.slug)) first.set(one.slug, one);
  return [...first.values()];
}

/** Cells that nobody measured lately and that could be; they take as long as those of one device. */
function missingOf(cells: Coverage['cells']): Coverage['missing'] {
  const missing = cells.filter(isMissing);
  const perDevice = new Map<string, number>();
  for (const { deviceId } of missing) perDevice.set(deviceId, (perDevice.get(deviceId) ?? 0) + 1);
  const most = Math.max(0, ...perDevice.values());
  return { cells: missing.length, estimatedS: most * quickS };
}

const quickS = estimateByKind(
  {
    work: { kind: 'cell', entry: { model: 'any', runtime: 'any', precision: 'fp32' } },
    profile: 'quick',
  },
  null,
);
