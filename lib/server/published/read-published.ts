import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Point } from '../../contract/point.ts';
import { readCurated, readRoofs } from './curated.ts';
import { curate } from './curated-rows.ts';
import { disagreements } from './disagreement.ts';
import { type Mapping, mapPublished } from './map-published.ts';
import { roofRemark } from './published-remarks.ts';

/** A published point and the key of its source. */
export interface PublishedPoint {
  source: string;
  point: Point;
}

/** Version of the mapping itself: raise it when code here changes what a row becomes. */
const mappingVersion = 2;

/**
 * SHA-256 over the packed tables, the catalogue and the version of the mapping: equal digests give
 * equal points. Reads files only; takes milliseconds.
 */
export function publishedDigest(folder: string): string {
  const hash = createHash('sha256').update(`mapping ${mappingVersion}\n`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => /\.json(\.gz)?$/.test(name)).sort()) {
    const bytes = readFileSync(path.join(folder, file));
    hash.update(`${file.replaceAll('\\', '/')} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/**
 * The published figures that ship with the product as points: mapped, and held against each other
 * and against the peaks of their hardware. `mapping` is for who has read the rows already.
 *
 * @throws ZodError or Error when a file does not have its shape, or a named row is not there
 */
export function readPublished(
  folder: string,
  { mapped }: Pick<Mapping, 'mapped'> = mapPublished(folder),
): PublishedPoint[] {
  const roofs = readRoofs(folder);
  const disagreeing = disagreements(mapped);
  return curate(mapped, readCurated(folder)).map(({ source, point }) => {
    const { device, model, batch, latency } = point;
    const before = roofRemark({ device: device.slug, model: model.slug, batch, latency }, roofs);
    const after = [disagreeing.get(point.id) ?? []].flat();
    // Most rows stay what they are: they are not copied.
    if (before.length + after.length === 0) return { source, point };
    return { source, point: { ...point, remarks: [...before, ...point.remarks, ...after] } };
  });
}
