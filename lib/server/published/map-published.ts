import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PublishedRow, PublishedSource } from '../../contract/published.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import type { MappedRow } from './curated-rows.ts';
import { unpackSource } from './packed-source.ts';
import { pointOfRow } from './point-of-row.ts';
import { readSources } from './sources.ts';

/** A row that is no point: its place in its source, and why. */
export interface LeftOutRow {
  source: string;
  /** Counted from 0 in the order of the source. */
  index: number;
  row: PublishedRow;
  reason: string;
}

/** Every packed row as a point of its own, before rows are held against each other. */
export interface Mapping {
  sources: PublishedSource[];
  catalogue: Catalogue;
  mapped: MappedRow[];
  leftOut: LeftOutRow[];
}

/** The rows of one packed source, in order. */
export function readRows(folder: string, key: string): PublishedRow[] {
  return unpackSource(readFileSync(path.join(folder, `${key}.json.gz`))).rows;
}

/**
 * Reads and maps every packed row: each becomes a point or is left out with a reason.
 *
 * @throws ZodError or Error when a file does not have its shape
 */
export function mapPublished(folder: string): Mapping {
  const sources = readSources(folder);
  const catalogue = readCatalogue(folder);
  const mapped: MappedRow[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const source of sources) {
    readRows(folder, source.key).forEach((row, index) => {
      const outcome = pointOfRow(row, source, catalogue);
      if ('leftOut' in outcome) {
        leftOut.push({ source: source.key, index, row, reason: outcome.leftOut });
      } else mapped.push({ source: source.key, row, point: outcome.point });
    });
  }
  return { sources, catalogue, mapped, leftOut };
}
