import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '../db/migrate.ts';
import { startEmbedded } from '../postgres/start-embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Database that every test file copies: migrated, with the workspace, otherwise empty. */
export const templateName = 'inferometer_template';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/**
 * One embedded Postgres for all integration tests of a run. It need not survive a power cut, so it
 * does not wait for the disk.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'inferometer-test-'));
  const server = await startEmbedded({
    dataDir,
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=200',
    ],
  });
  const template = new URL(server.url);
  template.pathname = `/${templateName}`;
  await run(server.url, `create database ${templateName}`);
  await migrate(template.href, root);
  await run(template.href, "insert into workspace (id, name) values ('home', 'Home')");
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
