import 'server-only';
import pg from 'pg';

/** Time limits of the pool, in milliseconds: without them a stuck database would hold every request. */
export const poolLimits = {
  max: 16,
  connectionTimeoutMillis: 2_000,
  query_timeout: 15_000,
  statement_timeout: 10_000,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
} as const;

/**
 * A pool of connections that survives the database going away: idle connections that break are
 * dropped and reported, and new ones are opened when they are next needed.
 */
export function openPool(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'inferometer',
    keepAlive: true,
    ...poolLimits,
  });
  pool.on('error', (error) => {
    console.error(`A connection to Postgres broke: ${error.message}.`);
  });
  return pool;
}
