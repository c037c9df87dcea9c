import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Context, openContext } from '../../lib/server/context.ts';
import { migrate } from '../../lib/server/db/migrate.ts';
import { startEmbedded } from '../../lib/server/postgres/start-embedded.ts';
import { ensureWorkspace } from '../../lib/server/workspace/ensure-workspace.ts';

/** The built server over an embedded Postgres of its own, both under a folder that goes away. */
export interface BenchHub {
  base: string;
  databaseUrl: string;
  ctx: Context;
  /** Ends the server as a service manager would, and starts it again. */
  restart: () => Promise<void>;
  close: () => Promise<void>;
}

const root = path.resolve('.');

/** @throws Error when there is no build */
export async function startBenchHub(): Promise<BenchHub> {
  if (!existsSync('.next/BUILD_ID')) {
    throw new Error('There is no build of the dashboard: npm run up makes one.');
  }
  const dataDir = mkdtempSync(path.join(tmpdir(), 'inferometer-bench-'));
  const postgres = await startEmbedded({ dataDir });
  await migrate(postgres.url, root);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const ctx = openContext({ databaseUrl: postgres.url, dataDir, publicUrl: base });
  await ensureWorkspace(ctx);
  let server = await startServer({ port, dataDir, databaseUrl: postgres.url });
  return {
    base,
    databaseUrl: postgres.url,
    ctx,
    restart: async () => {
      await end(server);
      server = await startServer({ port, dataDir, databaseUrl: postgres.url });
    },
    close: async () => {
      await end(server);
      await ctx.pool.end();
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startServer(at: {
  port: number;
  dataDir: string;
  databaseUrl: string;
}): Promise<ChildProcess> {
  const args = ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', `${at.port}`];
  const server = spawn(process.execPath, args, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      DATABASE_URL: at.databaseUrl,
      INFEROMETER_DATA: at.dataDir,
      PORT: `${at.port}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) break;
    const healthy = await fetch(`http://127.0.0.1:${at.port}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (healthy) return server;
    await new Promise((done) => setTimeout(done, 100));
  }
  server.kill('SIGKILL');
  throw new Error('The server did not answer within a minute.');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((done) => server.once('close', done));
  server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), 15_000);
  await ended;
  clearTimeout(late);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (typeof address !== 'object' || !address) throw new Error('There is no free port.');
  return address.port;
}
