import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { migrate } from '../db/migrate.ts';
import { oldRows } from './old-rows.ts';
import { testDatabase } from './test-context.ts';

/** Last of the migrations that the rows of `oldRows` were stored under. */
const lastOfOld = '20261121000001_sql_only';

/** Address of a database as an older server left it: its migrations, and one whole result. */
export async function oldDatabase(): Promise<string> {
  const url = await testDatabase();
  const copy = mkdtempSync(path.join(tmpdir(), 'inferometer-old-'));
  cpSync('prisma/migrations', path.join(copy, 'prisma/migrations'), { recursive: true });
  cpSync('prisma/schema.prisma', path.join(copy, 'prisma/schema.prisma'));
  const migrations = path.join(copy, 'prisma/migrations');
  for (const entry of readdirSync(migrations, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name <= lastOfOld) continue;
    rmSync(path.join(migrations, entry.name), { recursive: true });
  }
  await migrate(url, copy);
  rmSync(copy, { recursive: true });
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const [statement, values] of oldRows()) await client.query(statement, values);
  } finally {
    await client.end();
  }
  return url;
}
