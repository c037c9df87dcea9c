import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { testDatabase } from '../testing/test-context.ts';
import { migrate } from './migrate.ts';
import { schemaDrift } from './schema-drift.ts';

const root = path.resolve('.');

async function query<R extends pg.QueryResultRow>(url: string, statement: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<R>(statement);
  await client.end();
  return rows;
}

/** A copy of prisma/ in which something is changed. */
function changedCopy(change: (folder: string) => void): string {
  const copy = mkdtempSync(path.join(tmpdir(), 'inferometer-schema-'));
  cpSync(path.join(root, 'prisma/migrations'), path.join(copy, 'prisma/migrations'), {
    recursive: true,
  });
  cpSync(path.join(root, 'prisma/schema.prisma'), path.join(copy, 'prisma/schema.prisma'));
  change(path.join(copy, 'prisma'));
  return copy;
}

test('an empty database is migrated, and a second run changes nothing', async () => {
  const url = await testDatabase();
  const first = await migrate(url, root);
  expect(first.applied.length).toBeGreaterThanOrEqual(2);
  expect(first.partitions).toBe(12);
  expect(await migrate(url, root)).toEqual({ applied: [], partitions: 0 });
  const rows = await query(url, 'select 1 from _prisma_migrations where finished_at is not null');
  expect(rows).toHaveLength(first.applied.length);
});

test('runs of a month that was not made in time move into its partition', async () => {
  const url = await testDatabase();
  await migrate(url, root);
  await query(
    url,
    `insert into summary (workspace, result_id, run_index, version, summary)
     values ('home', uuid7_floor('2031-05-17T00:00:00Z'), 0, 1, '{}'),
            ('home', uuid7_floor('2031-07-17T00:00:00Z'), 0, 1, '{}')`,
  );
  const made = await query(url, "select ensure_run_partitions('2031-05-01', 1) as made");
  expect(made).toEqual([{ made: 4 }]);
  const where = 'select tableoid::regclass::text as part from summary order by result_id';
  expect(await query(url, where)).toEqual([
    { part: 'summary_2031_05' },
    { part: 'summary_default' },
  ]);
});

test('two runners at once apply everything once', async () => {
  const url = await testDatabase();
  const [a, b] = await Promise.all([migrate(url, root), migrate(url, root)]);
  expect([a.applied.length, b.applied.length].sort()).toEqual([
    0,
    a.applied.length + b.applied.length,
  ]);
});

test('a migration that fails half-way leaves nothing behind and can be tried again', async () => {
  const url = await testDatabase();
  const file = 'migrations/20261121000001_sql_only/migration.sql';
  const broken = changedCopy((folder) => {
    const sql = readFileSync(path.join(folder, file), 'utf8');
    writeFileSync(path.join(folder, file), `${sql}\nselect 1 / 0;\n`);
  });
  await expect(migrate(url, broken)).rejects.toThrow(/could not be applied .*division by zero/);
  expect(await query(url, "select 1 from pg_proc where proname = 'uuid7_floor'")).toHaveLength(0);
  rmSync(broken, { recursive: true });
  expect((await migrate(url, root)).applied[0]).toBe('20261121000001_sql_only');
});

test('the migrations are what schema.prisma says', async () => {
  expect(await schemaDrift(inject('postgresUrl'), root)).toMatch(/^-- This is an empty migration/);
});

test('a schema that drifted is noticed', async () => {
  const drifted = changedCopy((folder) => {
    const file = path.join(folder, 'schema.prisma');
    const schema = readFileSync(file, 'utf8');
    writeFileSync(file, schema.replace('model Workspace {', 'model Workspace {\n  colour String?'));
  });
  expect(await schemaDrift(inject('postgresUrl'), drifted)).toContain('ADD COLUMN     "colour"');
  rmSync(drifted, { recursive: true });
});

test('a run lands in the partition of its month, or in the default one', async () => {
  const url = await testDatabase();
  await migrate(url, root);
  const [row] = await query<{ now: string; absurd: string }>(
    url,
    `with ids as (select uuid7_floor(now()) as now, uuid7_floor('1970-01-02'::timestamptz) as absurd)
     , put as (insert into run_samples (workspace, result_id, run_index)
         select 'w', unnest(array[now, absurd]), 0 from ids returning result_id, tableoid::regclass::text as at)
     select (select at from put join ids on result_id = now) as now,
            (select at from put join ids on result_id = absurd) as absurd`,
  );
  expect(row?.now).toMatch(/^run_samples_20\d\d_\d\d$/);
  expect(row?.absurd).toBe('run_samples_default');
});

test('a database that does not answer, or is too old, is said in one sentence', async () => {
  const gone = 'postgresql://nobody:secret@127.0.0.1:1/none';
  const message = await migrate(gone, root).catch((error: Error) => error.message);
  expect(message).toMatch(/^Postgres at 127\.0\.0\.1:1\/none does not answer .*DATABASE_URL\.$/);
  expect(message).not.toContain('secret');
});
