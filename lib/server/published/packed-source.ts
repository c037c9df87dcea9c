import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod';
import { PublishedRow } from '../../contract/published.ts';

/** A column: one value for every row, or the rows' values in order. */
const Column = z.union([
  z.strictObject({ every: z.unknown() }),
  z.strictObject({ each: z.array(z.unknown()) }),
]);

/** A source as it lies in `prisma/reference/<source>.json.gz`: columns, because they repeat. */
const PackedSource = z.strictObject({
  source: z.string(),
  rows: z.number().int().min(1),
  columns: z.record(z.string(), Column),
});

/** The rows of one source as gzip; the same rows give the same bytes on the same zlib. */
export function packSource(source: string, rows: readonly PublishedRow[]): Buffer {
  const columns = Object.fromEntries(
    PublishedRow.keyof().options.map((key) => [key, packColumn(rows.map((row) => row[key]))]),
  );
  const packed = gzipSync(JSON.stringify({ source, rows: rows.length, columns }), { level: 9 });
  // The header names the operating system that packed it; 255 is "unknown".
  packed[9] = 255;
  return packed;
}

/**
 * The rows of one packed source, in order.
 *
 * @throws ZodError when the file does not have the packed shape
 */
export function unpackSource(bytes: Uint8Array): { source: string; rows: PublishedRow[] } {
  const packed = PackedSource.parse(JSON.parse(gunzipSync(bytes).toString('utf8')));
  const rows = Array.from({ length: packed.rows }, (_, index) =>
    PublishedRow.parse(
      Object.fromEntries(
        Object.entries(packed.columns).map(([key, column]) => [
          key,
          'every' in column ? column.every : column.each[index],
        ]),
      ),
    ),
  );
  return { source: packed.source, rows };
}

function packColumn(values: unknown[]): { every: unknown } | { each: unknown[] } {
  const first = JSON.stringify(values[0]);
  if (values.every((value) => JSON.stringify(value) === first)) return { every: values[0] };
  return { each: values };
}
