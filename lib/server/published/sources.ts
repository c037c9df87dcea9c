import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

/** A published source, as `prisma/reference/sources.json` describes it. */
export const PublishedSource = z.strictObject({
  key: z.string(),
  label: z.string(),
  url: z.string(),
  licence: z.string(),
  /** What `latency_ms_mean` holds where the row does not say otherwise. */
  latencyStatistic: z.enum(['mean', 'unstated']),
  note: z.string(),
  rows: z.number().int(),
  /** First and last date of the rows: of the file or release, not always of the measurement. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});
export type PublishedSource = z.infer<typeof PublishedSource>;

/** The sources that ship with the product, in the order of their keys. */
export function readSources(folder: string): PublishedSource[] {
  const text = readFileSync(path.join(folder, 'sources.json'), 'utf8');
  return z.strictObject({ sources: z.array(PublishedSource) }).parse(JSON.parse(text)).sources;
}
