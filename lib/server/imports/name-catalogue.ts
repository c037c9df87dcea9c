import path from 'node:path';
import type { Precision } from '../../contract/vocabulary.ts';
import type { Context } from '../context.ts';
import { type Catalogue, readCatalogue } from '../published/catalogue.ts';

/** What a published name of a runtime stands for. */
export interface KnownRuntime {
  slug: string;
  name: string;
  version: string | null;
  provider: string | null;
}

/** A model with the precision that its name states, where it states one. */
export interface KnownModel {
  slug: string;
  name: string;
  family: string;
  precision: Precision | null;
}

/** Names that people and tools use, without regard to case, and what the catalogue calls them. */
export interface NameCatalogue {
  devices: ReadonlyMap<string, { slug: string; name: string }>;
  models: ReadonlyMap<string, KnownModel>;
  /** Names of models as one published source means them, which may be none of the common ones. */
  modelsOf: ReadonlyMap<string, ReadonlyMap<string, KnownModel>>;
  runtimes: ReadonlyMap<string, KnownRuntime>;
}

/** A name as it is looked up. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The names of the published catalogue alone (prisma/reference/catalogue). */
export function publishedNames(catalogue: Catalogue): NameCatalogue {
  const devices = new Map<string, { slug: string; name: string }>();
  for (const [slug, name] of Object.entries(catalogue.devices.names)) {
    devices.set(nameKey(name), { slug, name });
  }
  for (const [published, slug] of Object.entries(catalogue.devices.published)) {
    devices.set(nameKey(published), { slug, name: catalogue.devices.names[slug] ?? published });
  }
  return { devices, ...knownModels(catalogue), runtimes: knownRuntimes(catalogue) };
}

/**
 * The names of the published catalogue (prisma/reference/catalogue), and those of the device classes
 * and models that were measured here. A name that sources use for different models means none of them.
 */
export async function nameCatalogue(
  { pool, workspace }: Context,
  folder: string = path.resolve('prisma/reference'),
): Promise<NameCatalogue> {
  const published = publishedNames(readCatalogue(folder));
  const devices = new Map(published.devices);
  const models = new Map(published.models);
  const own = await pool.query<{ kind: string; slug: string; name: string; family: string }>(
    `select 'device' as kind, slug, name, '' as family from device_class where workspace = $1
     union all select 'model', slug, name, family from model where workspace = $1`,
    [workspace],
  );
  for (const { kind, slug, name, family } of own.rows) {
    if (kind === 'device') devices.set(nameKey(name), { slug, name });
    else models.set(nameKey(name), { slug, name, family, precision: null });
  }
  return { ...published, devices, models };
}

function knownModels({
  models: { models, published },
}: Catalogue): Pick<NameCatalogue, 'models' | 'modelsOf'> {
  const modelsOf = new Map<string, Map<string, KnownModel>>();
  const known = new Map<string, KnownModel>();
  const ambiguous = new Set<string>();
  for (const [source, names] of Object.entries(published)) {
    const own = new Map<string, KnownModel>();
    modelsOf.set(source, own);
    for (const [name, stands] of Object.entries(names)) {
      const [slug, precision] = typeof stands === 'string' ? [stands, null] : stands;
      const model = models[slug];
      const before = known.get(nameKey(name));
      if (before && before.slug !== slug) ambiguous.add(nameKey(name));
      if (!model) continue;
      known.set(nameKey(name), { slug, ...model, precision });
      own.set(nameKey(name), { slug, ...model, precision });
    }
  }
  for (const name of ambiguous) known.delete(name);
  for (const [slug, model] of Object.entries(models)) {
    known.set(nameKey(model.name), { slug, ...model, precision: null });
  }
  return { models: known, modelsOf };
}

function knownRuntimes({ runtimes: { names, published } }: Catalogue): Map<string, KnownRuntime> {
  const known = new Map<string, KnownRuntime>();
  for (const [framework, versions] of Object.entries(published)) {
    for (const [text, { slug, version, provider }] of Object.entries(versions)) {
      const runtime = { slug, name: names[slug] ?? framework, version, provider };
      // Tools write a framework and its version in one text, which tells what the parts may not.
      if (text !== '') known.set(nameKey(text), runtime);
      else if (framework !== '') known.set(nameKey(framework), runtime);
    }
  }
  for (const [slug, name] of Object.entries(names)) {
    if (!known.has(nameKey(name))) {
      known.set(nameKey(name), { slug, name, version: null, provider: null });
    }
  }
  return known;
}
