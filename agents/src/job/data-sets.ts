import { readdirSync } from 'node:fs';
import { join } from 'node:path';
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

function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch {
    return null;
  }
}
