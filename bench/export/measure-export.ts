import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Context, openContext } from '../../lib/server/context.ts';
import { migrate } from '../../lib/server/db/migrate.ts';
import type { DataSetFormat } from '../../lib/server/exports/export-points.ts';
import { startEmbedded } from '../../lib/server/postgres/start-embedded.ts';
import { ensureWorkspace } from '../../lib/server/workspace/ensure-workspace.ts';
import type { Metric, Report } from '../benchmark.ts';
import { medianMetric } from '../median-metric.ts';
import { copiedMs } from './copied.ts';
import { exported } from './exported.ts';

const rows = 100_000;
const pairs = Number(process.env.INFEROMETER_BENCH_PAIRS ?? 7);
const formats: readonly DataSetFormat[] = ['ndjson', 'csv'];

/** Memory that an export may take beside what the process held before, MB. */
const mostExtraMb = 50;

const dataDir = mkdtempSync(path.join(tmpdir(), 'inferometer-bench-'));
const postgres = await startEmbedded({ dataDir });
try {
  await migrate(postgres.url, path.resolve('.'));
  const ctx = openContext({ databaseUrl: postgres.url, dataDir, publicUrl: 'http://hub.bench' });
  try {
    await ensureWorkspace(ctx);
    fill(postgres.url);
    const metrics: Metric[] = [];
    for (const format of formats) metrics.push(...(await beside(format, ctx)));
    const report: Report = { n: rows, pairs, metrics };
    console.log(JSON.stringify(report));
  } finally {
    await ctx.pool.end();
  }
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

function fill(databaseUrl: string): void {
  const file = 'bench/export/fill-export.ts';
  const args = ['--import', 'tsx', '--conditions', 'react-server', file, databaseUrl, `${rows}`];
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`The points were not filled in: ${file} ended with ${status}.`);
}

/** One format in pairs with COPY, whichever goes first in turn. */
async function beside(format: DataSetFormat, ctx: Context): Promise<Metric[]> {
  const taken = { rate: [] as number[], ratio: [] as number[], extraMb: [] as number[] };
  // The first pair only warms both.
  for (let pair = -1; pair < pairs; pair++) {
    const copyFirst = pair % 2 === 0;
    const before = copyFirst ? await copiedMs(format, ctx) : Number.NaN;
    const own = await exported(format, ctx);
    const copy = copyFirst ? before : await copiedMs(format, ctx);
    if (own.lines !== rows) throw new Error(`${own.lines} of ${rows} rows came as ${format}.`);
    if (pair < 0) continue;
    taken.rate.push(rows / (own.ms / 1000));
    taken.ratio.push(copy / own.ms);
    taken.extraMb.push(own.extraBytes / 1e6);
  }
  const ratio = medianMetric(`${format}-rate-over-copy`, 'x', taken.ratio, null);
  return [
    medianMetric(`${format}-rate`, 'rows/s', taken.rate, null),
    { ...ratio, goal: 'at least 0.5 x', met: ratio.value !== null && ratio.value >= 0.5 },
    medianMetric(`${format}-extra-memory`, 'MB', taken.extraMb, mostExtraMb),
  ];
}
