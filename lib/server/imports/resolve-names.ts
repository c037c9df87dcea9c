import type { ImportedResult, ImportReply } from '../../contract/import.ts';
import type { Point } from '../../contract/point.ts';
import { type KnownRuntime, type NameCatalogue, nameKey } from './name-catalogue.ts';
import { deviceVariants, runtimeParts } from './name-variants.ts';

/** What an imported result is of, by the catalogue's names; what it does not know is its own entry. */
export interface ResolvedNames extends Pick<Point, 'device' | 'model' | 'runtime' | 'precision'> {
  executionProvider: string | null;
  unmapped: { noun: ImportReply['unmapped'][number]['noun']; name: string }[];
}

/**
 * Looks up the three names of a result, as the source means them whose names they are (`namesOf`). A slug
 * that the file itself gives is taken as it is.
 */
export function resolveNames(
  { device, model, runtime, precision, executionProvider }: Omit<ImportedResult, 'runs'>,
  known: NameCatalogue,
  namesOf?: string,
): ResolvedNames {
  const unmapped: ResolvedNames['unmapped'] = [];
  const miss = (noun: 'device' | 'model' | 'runtime', name: string) => {
    unmapped.push({ noun, name });
    return { slug: slugOfName(name), name };
  };
  const ofDevice = device.slug
    ? { slug: device.slug, name: device.name }
    : (knownDevice(device.name, known, namesOf) ?? miss('device', device.name));
  const knownModel = model.slug ? undefined : modelOf(model.name, known, namesOf);
  const ofModel = model.slug
    ? { slug: model.slug, name: model.name }
    : (knownModel ?? miss('model', model.name));
  const found = runtime.slug ? undefined : knownRuntime(runtime.name, known);
  const ofRuntime = runtime.slug
    ? { slug: runtime.slug, name: runtime.name }
    : (found ?? miss('runtime', runtime.name));
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
      version: runtime.version ?? found?.version ?? null,
    },
    precision: precision ?? knownModel?.precision ?? null,
    executionProvider: executionProvider ?? found?.provider ?? null,
    unmapped,
  };
}

function knownDevice(name: string, { devices }: NameCatalogue, namesOf: string | undefined) {
  for (const variant of deviceVariants(name, namesOf)) {
    const device = devices.get(nameKey(variant));
    if (device) return device;
  }
  return undefined;
}

function modelOf(name: string, { models, modelsOf }: NameCatalogue, namesOf: string | undefined) {
  const key = nameKey(name);
  return (namesOf && modelsOf.get(namesOf)?.get(key)) || models.get(key);
}

/** By its whole text, else by the first part of it that is a known name with a version. */
function knownRuntime(text: string, { runtimes }: NameCatalogue): KnownRuntime | undefined {
  const whole = runtimes.get(nameKey(text));
  if (whole) return whole;
  for (const { name, version } of runtimeParts(text)) {
    const runtime = runtimes.get(nameKey(name));
    // What CUDA runs is another program; its version says nothing of that one.
    if (runtime && runtime.slug !== 'cuda') return { ...runtime, version };
  }
  return undefined;
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
