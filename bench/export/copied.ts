import { performance } from 'node:perf_hooks';
import pg from 'pg';
import type { Context } from '../../lib/server/context.ts';
import { type DataSetFormat, exportPoints } from '../../lib/server/exports/export-points.ts';
import { pointsAsOf } from '../../lib/server/points/points-as-of.ts';

/**
 * Milliseconds of Postgres' own way out for the same rows, all of it received and thrown away here.
 * Lines of JSON are the stored bodies as they are; as CSV they go through its own writer of CSV.
 */
export async function copiedMs(format: DataSetFormat, ctx: Context): Promise<number> {
  const client = new pg.Client({ connectionString: ctx.pool.options.connectionString });
  await client.connect();
  try {
    const { ds } = await exportPoints({ format, ds: null }, ctx);
    const source = pointsAsOf.replaceAll('$1', `'${ctx.workspace}'`).replaceAll('$2', String(ds));
    const options = format === 'csv' ? ' (format csv, header)' : '';
    const start = performance.now();
    await client.query(
      `copy (select p.id, p.body from ${source} p order by p.id) to stdout${options}`,
    );
    return performance.now() - start;
  } finally {
    await client.end();
  }
}
