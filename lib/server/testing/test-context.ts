import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Context, openContext } from '../context.ts';
import { templateName } from './postgres.ts';
import { stillClock } from './still-clock.ts';

/** What a test asks of its context. */
export interface TestContextOptions {
  /** With the time limits of a hub in use, for a test of these. */
  impatient?: boolean;
  /** Its database's clock stands: time passes by `passTime` alone, however slow the machine. */
  still?: boolean;
}

/** On a machine that computes for others as well, a statement waits longer than a hub in use lets it. */
const patientLimits = {
  connectionTimeoutMillis: 120_000,
  query_timeout: 120_000,
  statement_timeout: 120_000,
  lock_timeout: 120_000,
  idle_in_transaction_session_timeout: 120_000,
};

/**
 * A context on a database of this test file's own, copied from the migrated template. It is dropped
 * after the file's last test.
 */
export async function testContext(options: TestContextOptions = {}): Promise<Context> {
  const url = await testDatabase(templateName);
  if (options.still) await stillClock(url);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'inferometer-data-'));
  const ctx = openContext({ databaseUrl: url, dataDir, publicUrl: 'http://hub.test' });
  if (!options.impatient) Object.assign(ctx.pool.options, patientLimits);
  afterAll(async () => {
    await ctx.pool.end();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return ctx;
}

/** Address of a new database, empty or copied from a template; dropped after the file's tests. */
export async function testDatabase(template = 'template0'): Promise<string> {
  const admin = inject('postgresUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await run(admin, `create database ${name} template ${template}`);
  afterAll(() => run(admin, `drop database if exists ${name} with (force)`));
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return url.href;
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
