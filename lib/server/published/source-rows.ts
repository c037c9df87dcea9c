import 'server-only';
import path from 'node:path';
import { PublishedRow, type PublishedSource } from '../../contract/published.ts';
import { type Catalogue, readCatalogue } from './catalogue.ts';
import { readRows } from './map-published.ts';
import { pointOfRow, publishedPointId } from './point-of-row.ts';
import { readSources } from './sources.ts';

/** Rows on one page of a source. */
export const rowsPerPage = 100;

/** Which rows of a source are asked for. */
export interface RowQuery {
  /** Words that must all occur in a row, in any letters. */
  find: string;
  /** Counted from 1; what is no page of it becomes the nearest one. */
  page: number;
  /** Id of a point whose row is sought: its page is given, whatever else is asked. */
  row: string | null;
}

export interface SourceRow {
  /** Id that the row's point has, where it became one. */
  id: string;
  /** Counted from 1 in the order of the source. */
  number: number;
  row: PublishedRow;
  /** Why it is no point; null for a row that is one. */
  leftOut: string | null;
}

export interface SourceRows {
  source: PublishedSource;
  find: string;
  matches: number;
  page: number;
  pages: number;
  rows: SourceRow[];
  /** Fields that any row of the source states. */
  stated: Set<keyof PublishedRow>;
}

/**
 * One page of a shipped source's rows, as the source states them; null for a source that does not
 * ship. A row that is sought but not there gives the first page.
 */
export function sourceRows(
  key: string,
  { find, page, row: sought }: RowQuery,
  folder: string = path.resolve('prisma/reference'),
): SourceRows | null {
  const source = readSources(folder).find((one) => one.key === key);
  if (!source) return null;
  const all = readRows(folder, key);
  const numbered = all.map((row, index) => ({ row, number: index + 1 }));
  const catalogue = readCatalogue(folder);
  const idOf = (row: PublishedRow) => publishedPointId(key, row);
  const at = sought === null ? -1 : all.findIndex((row) => idOf(row) === sought);
  const words = at >= 0 ? [] : find.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? numbered
      : numbered.filter(({ row }) => {
          const letters = textOf(row);
          return words.every((word) => letters.includes(word));
        });
  const pages = Math.max(1, Math.ceil(found.length / rowsPerPage));
  const asked = at >= 0 ? Math.floor(at / rowsPerPage) + 1 : page;
  const shown = Math.min(pages, Math.max(1, asked));
  return {
    source,
    find: at >= 0 ? '' : find,
    matches: found.length,
    page: shown,
    pages,
    rows: found.slice((shown - 1) * rowsPerPage, shown * rowsPerPage).map(({ row, number }) => ({
      id: idOf(row),
      number,
      row,
      leftOut: leftOut(row, source, catalogue),
    })),
    stated: statedFields(all),
  };
}

function leftOut(row: PublishedRow, source: PublishedSource, catalogue: Catalogue): string | null {
  const outcome = pointOfRow(row, source, catalogue);
  return 'leftOut' in outcome ? outcome.leftOut : null;
}

function textOf(row: PublishedRow): string {
  return Object.values(row)
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .join(' ')
    .toLowerCase();
}

function statedFields(rows: readonly PublishedRow[]): Set<keyof PublishedRow> {
  const fields = PublishedRow.keyof().options;
  return new Set(fields.filter((field) => rows.some((row) => row[field] !== null)));
}
