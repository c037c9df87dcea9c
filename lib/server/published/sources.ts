import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { PublishedSource } from '../../contract/published.ts';

/** The sources that ship with the product, in the order of their keys. */
export function readSources(folder = path.resolve('prisma/reference')): PublishedSource[] {
  const text = readFileSync(path.join(folder, 'sources.json'), 'utf8');
  return z.strictObject({ sources: z.array(PublishedSource) }).parse(JSON.parse(text)).sources;
}
