import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Point } from '../../contract/point.ts';
import { readCatalogue } from './catalogue.ts';
import { readCurated, readRoofs } from './curated.ts';
import { curate, type MappedRow } from './curated-rows.ts';
import { disagreements } from './disagreement.ts';
import { unpackSource } from './packed-source.ts';
import { pointOfRow } from './point-of-row.ts';
import { roofRemark } from './published-remarks.ts';
import { type PublishedSource, readSources } from './sources.ts';

/** Everything published that ships with the product, as points, and what was left out and why. */
export interface Published {
  sources: PublishedSource[];
  /** Points by the key of their source. */
  points: { source: string; point: Point }[];
  leftOut: { source: string; row: number; reason: string }[];
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
 * Reads and maps every packed row; each of them is either a point or left out with a reason.
 *
 * @throws ZodError or Error when a file does not have its shape, or a named row is not there
 */
export function readPublished(folder: string): Published {
  const sources = readSources(folder);
  const catalogue = readCatalogue(folder);
  const mapped: MappedRow[] = [];
  const leftOut: Published['leftOut'] = [];
  for (const source of sources) {
    const { rows } = unpackSource(readFileSync(path.join(folder, `${source.key}.json.gz`)));
    rows.forEach((row, index) => {
      const outcome = pointOfRow(row, source, catalogue);
      if ('leftOut' in outcome) {
        leftOut.push({ source: source.key, row: index, reason: outcome.leftOut });
      } else mapped.push({ source: source.key, row, point: outcome.point });
    });
  }
  const roofs = readRoofs(folder);
  const disagreeing = disagreements(mapped);
  const points = curate(mapped, readCurated(folder)).map(({ source, point }) => ({
    source,
    point: {
      ...point,
      remarks: [
        ...roofRemark({ ...point, device: point.device.slug, model: point.model.slug }, roofs),
        ...point.remarks,
        ...[disagreeing.get(point.id) ?? []].flat(),
      ],
    },
  }));
  return { sources, points, leftOut };
}
