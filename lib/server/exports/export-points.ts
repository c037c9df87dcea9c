import 'server-only';
import type { Point } from '../../contract/point.ts';
import { csvLine } from '../../export/csv-line.ts';
import { dataSetColumns } from '../../export/data-set-columns.ts';
import { type Context, serverContext } from '../context.ts';
import { resolveVersion } from '../points/resolve-version.ts';
import { pointLines } from './point-lines.ts';

export type DataSetFormat = 'csv' | 'ndjson';

/** The whole public data set as of one data version. */
export interface PointExport {
  ds: number;
  /** Changes with what the lines hold: an older version changes when one of its results is withdrawn. */
  etag: string;
  /** Its lines in pieces; nothing is read before the first is asked for. */
  pieces: () => AsyncGenerator<string>;
}

/**
 * Every point of the workspace as of a data version (without one, the latest), a line each, by id.
 * A line of `ndjson` is a Point; `csv` has a header and the figures of `dataSetColumns`. A result that
 * was withdrawn is a tombstone without figures.
 *
 * @throws HttpProblem as resolveVersion
 */
export async function exportPoints(
  {
    ds: asked,
    format,
    licence = null,
  }: {
    ds: number | null;
    format: DataSetFormat;
    /** Of the figures measured here, a column of `csv`. */
    licence?: string | null;
  },
  ctx: Context = serverContext(),
): Promise<PointExport> {
  const { ds } = await resolveVersion(asked, ctx);
  const { rows } = await ctx.pool.query<{ retractions: string }>(
    'select count(*) as retractions from retraction where workspace = $1',
    [ctx.workspace],
  );
  return {
    ds,
    etag: `"${['points-2', format, ds, rows[0]?.retractions ?? 0, encodeURIComponent(licence ?? '')].join('-')}"`,
    pieces: () => (format === 'csv' ? csvPieces({ ds, licence }, ctx) : jsonPieces(ds, ctx)),
  };
}

async function* jsonPieces(ds: number, ctx: Context): AsyncGenerator<string> {
  for await (const lines of pointLines(ds, ctx)) yield `${lines}\n`;
}

async function* csvPieces(
  { ds, licence }: { ds: number; licence: string | null },
  ctx: Context,
): AsyncGenerator<string> {
  const columns = dataSetColumns({ origin: ctx.publicUrl, ds, licence });
  yield `${csvLine(columns.map(({ key }) => key))}\r\n`;
  for await (const lines of pointLines(ds, ctx)) {
    let piece = '';
    for (const line of lines.split('\n')) {
      // Bodies were checked when they were written.
      const point: Point = JSON.parse(line);
      piece += `${csvLine(columns.map(({ cell }) => cell(point)))}\r\n`;
    }
    yield piece;
  }
}
