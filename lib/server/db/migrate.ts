import pg from 'pg';
import { DatabaseProblem } from './database-problem.ts';
import { migrationList, openSchemaEngine, schemaFilter } from './schema-engine.ts';

/** Oldest Postgres whose features the schema uses. */
export const oldestPostgres = 15;

/** Any number: two runners that use it wait for each other. */
const lockKey = 7_310_002;

/** Names of the migrations just applied (none on a second run) and how many partitions were made. */
export interface Migrated {
  applied: string[];
  partitions: number;
}

/**
 * Brings the database at `url` to the committed schema: applies what is missing, whole and in order,
 * while holding an advisory lock, and makes the run partitions of this month and the next two.
 *
 * @throws DatabaseProblem in one sentence: no answer, too old, lock held, or a failed migration
 */
export async function migrate(url: string, root: string): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw DatabaseProblem.noAnswer(url, error);
  }
  try {
    await checkVersion(client);
    await client.query("set lock_timeout = '30s'");
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const applied = await applyMigrations(url, root);
    const made = await client.query<{ made: number }>(
      "select ensure_run_partitions((now() at time zone 'UTC')::date, 3) as made",
    );
    return { applied, partitions: made.rows[0]?.made ?? 0 };
  } finally {
    await client.end();
  }
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num');
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version < oldestPostgres) throw DatabaseProblem.tooOld(version, oldestPostgres);
}

async function applyMigrations(url: string, root: string): Promise<string[]> {
  const { engine, close, scriptError } = await openSchemaEngine(url, root);
  const input = { migrationsList: migrationList(root), filters: schemaFilter };
  try {
    // A failed migration was rolled back whole (one script is one transaction): it may be retried.
    const history = await engine.diagnoseMigrationHistory({
      ...input,
      optInToShadowDatabase: false,
    });
    for (const migrationName of history.failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const result = await engine.applyMigrations(input);
    return result.appliedMigrationNames;
  } catch (error) {
    throw DatabaseProblem.migrationFailed(scriptError() ?? error);
  } finally {
    await close();
  }
}
