import type { ImportedResult, ImportReply } from '../../contract/import.ts';
import type { Point } from '../../contract/point.ts';
import { type NameCatalogue, nameKey } from './name-catalogue.ts';

/** What an imported result is of, by the catalogue's names; what it does not know is its own entry. */
export interface ResolvedNames extends Pick<Point, 'device' | 'model' | 'runtime' | 'precision'> {
  executionProvider: string | null;
  unmapped: { noun: ImportReply['unmapped'][number]['noun']; name: string }[];
}

/** Looks up the three names of a result. A slug that the file itself gives is taken as it is. */
export function resolveNames(
  { device, model, runtime, precision, executionProvider }: Omit<ImportedResult, 'runs'>,
  known: NameCatalogue,
): ResolvedNames {
  const unmapped: ResolvedNames['unmapped'] = [];
  const miss = (noun: 'device' | 'model' | 'runtime', name: string) => {
    unmapped.push({ noun, name });
    return { slug: slugOfName(name), name };
  };
  const ofDevice = device.slug
    ? { slug: device.slug, name: device.name }
    : (known.devices.get(nameKey(device.name)) ?? miss('device', device.name));
  const knownModel = model.slug ? undefined : known.models.get(nameKey(model.name));
  const ofModel = model.slug
    ? { slug: model.slug, name: model.name }
    : (knownModel ?? miss('model', model.name));
  const knownRuntime = runtime.slug ? undefined : known.runtimes.get(nameKey(runtime.name));
  const ofRuntime = runtime.slug
    ? { slug: runtime.slug, name: runtime.name }
    : (knownRuntime ?? miss('runtime', runtime.name));
  return {
    device: { slug: ofDevice.slug, name: ofDevice.name },
    model: {
      slug: ofModel.slug,
      name: ofModel.name,
      family: model.family ?? knownModel?.family ?? ofModel.name,
    },
    runtime: {
      slug: ofRuntime.slug,
      name: ofRuntime.name,
      version: runtime.version ?? knownRuntime?.version ?? null,
    },
    precision: precision ?? knownModel?.precision ?? null,
    executionProvider: executionProvider ?? knownRuntime?.provider ?? null,
    unmapped,
  };
}

/** `Board X, 4 GB` as `board-x-4-gb`; a name without a Latin letter or digit is `named-` and its code points. */
export function slugOfName(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 120);
  if (slug !== '') return slug;
  const codes = [...name].map((letter) => letter.codePointAt(0)?.toString(16) ?? '');
  return `named-${codes.join('-')}`.slice(0, 120);
}
