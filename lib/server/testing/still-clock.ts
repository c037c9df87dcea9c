import pg from 'pg';

/**
 * Stops the clock of a test's database for the connections that are made from now on: `now()` and
 * `clock_timestamp()` of a statement give one moment for ever. What columns are filled with by
 * themselves is the true time.
 */
export async function stillClock(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ at: string; name: string }>(
      'select now()::text as at, current_database() as name',
    );
    const [row] = rows;
    if (!row) throw new Error('Postgres did not say its time.');
    await client.query('create schema still');
    for (const name of ['now', 'clock_timestamp']) {
      await client.query(
        `create function still.${name}() returns timestamptz language sql stable
           return timestamptz '${row.at}'`,
      );
    }
    // What is named before pg_catalog is found before it.
    await client.query(`alter database ${row.name} set search_path = still, pg_catalog, public`);
  } finally {
    await client.end();
  }
}
