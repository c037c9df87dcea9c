import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { Slug } from '../../contract/primitives.ts';
import { Precision, TimedRegion } from '../../contract/vocabulary.ts';

/** Device class: published name -> slug, slug -> display name. */
const Devices = z.strictObject({
  names: z.record(Slug, z.string()),
  published: z.record(z.string(), Slug),
});

/** Model: source -> published name -> slug, with the precision where the name states one. */
const Models = z.strictObject({
  models: z.record(Slug, z.strictObject({ name: z.string(), family: z.string() })),
  published: z.record(
    z.string(),
    z.record(z.string(), z.union([Slug, z.tuple([Slug, Precision])])),
  ),
});

/** Runtime: framework -> published version text; an empty name stands for "not stated". */
const Runtimes = z.strictObject({
  names: z.record(Slug, z.string()),
  published: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({
        slug: Slug,
        version: z.string().nullable(),
        provider: Slug.nullable(),
        timedRegion: TimedRegion.optional(),
      }),
    ),
  ),
  accelerators: z.record(z.string(), Slug),
});

const Tasks = z.strictObject({
  published: z.record(z.string(), Slug),
  ofModel: z.record(Slug, Slug),
});

/**
 * Data set: `total` images where the accuracy run must use all of them; `subset` says which part,
 * so that the row carries a doubt; `split: round` gives every MLPerf round a cohort of its own.
 */
const DataSets = z.strictObject({
  dataSets: z.record(
    z.string(),
    z.strictObject({
      id: z.string(),
      total: z.number().int().nullable(),
      split: z.literal('round').optional(),
      subset: z.string().optional(),
    }),
  ),
  /** `scale: null` is not a share of one (a PSNR, an error): such a figure is never an accuracy. */
  metrics: z.record(
    z.string(),
    z.strictObject({ slug: Slug, scale: z.enum(['percent', 'share']).nullable() }),
  ),
});

const Precisions = z.strictObject({
  published: z.record(z.string(), Precision),
  ofSource: z.record(z.string(), z.record(z.string(), Precision)),
  notAFormat: z.array(z.string()),
});

export interface Catalogue {
  devices: z.infer<typeof Devices>;
  models: z.infer<typeof Models>;
  runtimes: z.infer<typeof Runtimes>;
  tasks: z.infer<typeof Tasks>;
  dataSets: z.infer<typeof DataSets>;
  precisions: z.infer<typeof Precisions>;
}

/**
 * The tables that map published names to ours (`prisma/reference/catalogue/*.json`).
 *
 * @throws ZodError naming the entry that does not have the shape
 */
export function readCatalogue(folder: string): Catalogue {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(path.join(folder, 'catalogue', name), 'utf8'));
  return {
    devices: Devices.parse(read('devices.json')),
    models: Models.parse(read('models.json')),
    runtimes: Runtimes.parse(read('runtimes.json')),
    tasks: Tasks.parse(read('tasks.json')),
    dataSets: DataSets.parse(read('data-sets.json')),
    precisions: Precisions.parse(read('precisions.json')),
  };
}
