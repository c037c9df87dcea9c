import type { DeviceActivity, DeviceRow } from '../../../lib/contract/fleet.ts';
import type { StoredArtifact } from '../../../lib/contract/stored-artifact.ts';

/** A model that can be measured: built in (by its slug) or uploaded (by its sha256). */
export interface ModelOption {
  value: string;
  name: string;
  builtIn: boolean;
  speedOnly: boolean;
  /** What tells uploaded files of one name apart, e.g. "onnx int8". */
  kind: string | null;
}

/** A runtime that some device reported, and on how many it loads. */
export interface RuntimeOption {
  slug: string;
  name: string;
  devices: number;
}

export interface DeviceOption {
  id: string;
  name: string;
  activity: DeviceActivity;
}

/** What there is to choose from: models, and what the devices of the workspace have. */
export interface FleetChoices {
  models: ModelOption[];
  runtimes: RuntimeOption[];
  devices: DeviceOption[];
  tags: { value: string; devices: number }[];
  classes: { value: string; name: string; devices: number }[];
  /** Data sets beside the built-in ones, on any device, by slug. */
  dataSets: string[];
}

interface Builtin {
  slug: string;
  name: string;
  speedOnly: boolean;
}

/** The choices of a workspace. Revoked devices count for nothing; runtimes found most come first. */
export function fleetChoices(
  devices: readonly DeviceRow[],
  artifacts: readonly StoredArtifact[],
  builtins: readonly Builtin[],
): FleetChoices {
  const known = devices.filter(({ activity }) => activity !== 'revoked');
  const runtimes = new Map<string, RuntimeOption>();
  const tags = new Map<string, number>();
  const classes = new Map<string, { name: string; devices: number }>();
  const dataSets = new Set(
    known.flatMap((device) => device.dataSets ?? []).map(({ slug }) => slug),
  );
  for (const device of known) {
    for (const { runtime: slug, name, state } of device.capabilities) {
      const found = runtimes.get(slug) ?? { slug, name, devices: 0 };
      runtimes.set(slug, { ...found, devices: found.devices + (state === 'ok' ? 1 : 0) });
    }
    for (const tag of device.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    const { slug, name } = device.deviceClass;
    classes.set(slug, { name, devices: (classes.get(slug)?.devices ?? 0) + 1 });
  }
  return {
    models: [
      ...builtins.map(
        ({ slug, name, speedOnly }): ModelOption => ({
          value: slug,
          name,
          builtIn: true,
          speedOnly,
          kind: null,
        }),
      ),
      ...artifacts.map(
        ({ sha256, description }): ModelOption => ({
          value: sha256,
          name: description.name,
          builtIn: false,
          speedOnly: false,
          kind: `${description.format} ${description.precision}`,
        }),
      ),
    ],
    runtimes: [...runtimes.values()].sort(
      (a, b) => b.devices - a.devices || (a.name < b.name ? -1 : 1),
    ),
    devices: known.map(({ id, name, activity }) => ({ id, name, activity })),
    tags: [...tags].sort().map(([value, count]) => ({ value, devices: count })),
    classes: [...classes].map(([value, one]) => ({ value, ...one })),
    dataSets: [...dataSets].sort(),
  };
}
