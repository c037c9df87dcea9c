import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Context, openContext } from '../../lib/server/context.ts';
import { migrate } from '../../lib/server/db/migrate.ts';
import { listDevicesSql } from '../../lib/server/fleet/list-devices.ts';
import { countJobsSql, type JobQuery, listJobsSql } from '../../lib/server/fleet/list-jobs.ts';
import { startEmbedded } from '../../lib/server/postgres/start-embedded.ts';
import { ensureWorkspace } from '../../lib/server/workspace/ensure-workspace.ts';
import { nearestRank } from '../../lib/stats/percentile.ts';
import type { Metric, Report } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { fillFleet } from './fill-fleet.ts';

const n = 20;
const pairs = 9;
/** Milliseconds of the database at most, for 95 of 100 pages. */
const goal = 50;

interface Statement {
  id: string;
  /** Sent at once, as the list does. */
  parts: { sql: string; values: unknown[] }[];
  goal: number | null;
}

const dataDir = mkdtempSync(path.join(tmpdir(), 'inferometer-bench-'));
const postgres = await startEmbedded({ dataDir });
try {
  await migrate(postgres.url, path.resolve('.'));
  const ctx = openContext({ databaseUrl: postgres.url, dataDir, publicUrl: 'http://bench.test' });
  try {
    await ensureWorkspace(ctx);
    await fillFleet(postgres.url);
    const statements = await statementsOf(ctx);
    const metrics = [...(await times(ctx, statements)), await wholeReads(ctx, statements)];
    const report: Report = { n, pairs, metrics };
    console.log(JSON.stringify(report));
  } finally {
    await ctx.pool.end();
  }
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
// The schema engine leaves a timer of ten seconds behind.
process.exit();

async function statementsOf({ pool, workspace }: Context): Promise<Statement[]> {
  const { rows } = await pool.query<{ id: string; device_id: string }>(
    'select id, device_id from job where workspace = $1 order by id offset 1000 limit 1',
    [workspace],
  );
  const { id: after, device_id: deviceId } = rows[0] ?? {};
  const jobs = (name: string, query: JobQuery): Statement => ({
    id: name,
    parts: [listJobsSql(query, workspace), { sql: countJobsSql, values: [workspace] }],
    goal,
  });
  return [
    { id: 'select-1', parts: [{ sql: 'select 1', values: [] }], goal: null },
    { id: 'devices', parts: [{ sql: listDevicesSql, values: [workspace] }], goal },
    jobs('jobs-newest', {}),
    jobs('jobs-oldest', { after }),
    jobs('jobs-failed', { state: 'failed' }),
    jobs('jobs-running', { state: 'running' }),
    jobs('jobs-of-device', { deviceId }),
    jobs('jobs-running-of-device', { deviceId, state: 'running' }),
  ];
}

/** p95 of each list in blocks, one after the other within a block so that all meet the same load. */
async function times({ pool }: Context, statements: readonly Statement[]): Promise<Metric[]> {
  const p95s = new Map<string, number[]>(statements.map(({ id }) => [id, []]));
  for (let pair = -1; pair < pairs; pair++) {
    const taken = new Map<string, number[]>(statements.map(({ id }) => [id, []]));
    for (let i = 0; i < n; i++) {
      for (const { id, parts } of statements) {
        const start = performance.now();
        await Promise.all(parts.map(({ sql, values }) => pool.query(sql, values)));
        taken.get(id)?.push(performance.now() - start);
      }
    }
    if (pair < 0) continue;
    for (const [id, all] of taken) {
      p95s.get(id)?.push(nearestRank(Float64Array.from(all).sort(), 0.95));
    }
  }
  return statements.map(({ id, goal: most }) =>
    medianMetric(`${id}-p95`, 'ms', p95s.get(id) ?? [], most),
  );
}

/** How many of the statements read the whole table of jobs, by Postgres' own plans. */
async function wholeReads({ pool }: Context, statements: readonly Statement[]): Promise<Metric> {
  let found = 0;
  for (const { parts } of statements) {
    for (const { sql, values } of parts) {
      const { rows } = await pool.query(`explain (format json) ${sql}`, values);
      if (readsAllJobs(rows[0])) found++;
    }
  }
  return medianMetric('seq-scans-on-job', 'plans', [found], 0);
}

function readsAllJobs(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(readsAllJobs);
  if (typeof node !== 'object' || node === null) return false;
  if ('Node Type' in node && 'Relation Name' in node) {
    if (node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'job') return true;
  }
  return Object.values(node).some(readsAllJobs);
}
