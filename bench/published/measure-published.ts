import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Context, openContext } from '../../lib/server/context.ts';
import { migrate } from '../../lib/server/db/migrate.ts';
import { startEmbedded } from '../../lib/server/postgres/start-embedded.ts';
import { loadPublished } from '../../lib/server/published/load-published.ts';
import { ensureWorkspace } from '../../lib/server/workspace/ensure-workspace.ts';
import type { Report } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';

const pairs = Number(process.env.INFEROMETER_BENCH_PAIRS ?? 5);
/** Seconds that a first start may wait for the published figures. */
const goal = 5;

const dataDir = mkdtempSync(path.join(tmpdir(), 'inferometer-bench-'));
const postgres = await startEmbedded({ dataDir });
try {
  await migrate(postgres.url, path.resolve('.'));
  const ctx = openContext({ databaseUrl: postgres.url, dataDir, publicUrl: 'http://hub.bench' });
  try {
    const seconds: number[] = [];
    const ratios: number[] = [];
    let points = 0;
    for (let pair = 0; pair < pairs; pair++) {
      await ctx.pool.query(
        'truncate point, published_source, data_version restart identity cascade',
      );
      await ensureWorkspace(ctx);
      const from = performance.now();
      const loaded = await loadPublished(ctx);
      seconds.push((performance.now() - from) / 1000);
      if (!loaded.changed) throw new Error('The figures were loaded already.');
      points = loaded.points;
      ratios.push((seconds.at(-1) ?? 0) / (await plainSeconds(ctx, points)));
    }
    const report: Report = {
      n: points,
      pairs,
      metrics: [
        medianMetric('first-load', 's', seconds, goal),
        medianMetric('first-load-over-plain-write', 'x', ratios, null),
      ],
    };
    console.log(JSON.stringify(report));
  } finally {
    await ctx.pool.end();
  }
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Seconds in which Postgres writes the same bodies into an empty table with a key. */
async function plainSeconds({ pool }: Context, points: number): Promise<number> {
  await pool.query('drop table if exists plain');
  await pool.query('create table plain (id text primary key, body jsonb)');
  const from = performance.now();
  const { rowCount } = await pool.query('insert into plain select id, body from point');
  if (rowCount !== points) throw new Error(`${rowCount} of ${points} bodies were written.`);
  return (performance.now() - from) / 1000;
}
