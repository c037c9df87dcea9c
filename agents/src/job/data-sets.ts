import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type DeviceDataSet, mostDataSets } from '../../../lib/contract/device-state.ts';
import { Slug } from '../../../lib/contract/primitives.ts';
import type { DataSetChoice } from '../workload/workload.ts';

/** The labelled folders that the owner of this device has registered with --data-sets. */
export class DataSets {
  readonly #folder: string | null;

  /** `folder` holds one folder a data set, named like its slug; null when none is registered. */
  constructor(folder: string | null) {
    this.#folder = folder;
  }

  /**
   * A data set by its slug: a COCO folder holds `instances_*.json`, itself or in `annotations`; an
   * image folder in ImageNetV2's layout holds one folder a class, named by its index.
   *
   * @returns the choice, or in one sentence why there is none
   */
  choice(slug: string): DataSetChoice | string {
    if (this.#folder === null) {
      return `The data set ${slug} is not registered: pass --data-sets DIR with a folder ${slug}.`;
    }
    const folder = join(this.#folder, slug);
    const names = namesIn(folder);
    if (names === null) return `The data set ${slug} is not there: ${folder} cannot be read.`;
    const annotated = [...names, ...(namesIn(join(folder, 'annotations')) ?? [])];
    if (annotated.some((name) => /^instances_.*\.json$/.test(name))) {
      return { kind: 'coco-folder', slug, folder };
    }
    if (names.some((name) => /^[0-9]+$/.test(name))) return { kind: 'image-folder', slug, folder };
    return `The data set ${slug} is not understood: it has neither class folders nor instances_*.json.`;
  }
}

/**
 * The data sets of such a folder that are understood, by slug: what the hub is told, so that a job
 * which names another is refused before it is queued.
 */
export function listDataSets(folder: string | undefined): DeviceDataSet[] {
  if (folder === undefined) return [];
  const sets = new DataSets(resolve(folder));
  return (namesIn(folder) ?? [])
    .filter((name) => Slug.safeParse(name).success)
    .sort()
    .flatMap((slug) => {
      const choice = sets.choice(slug);
      if (typeof choice === 'string') return [];
      const { kind } = choice;
      return kind === 'image-folder' || kind === 'coco-folder' ? [{ slug, kind }] : [];
    })
    .slice(0, mostDataSets);
}

function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}
