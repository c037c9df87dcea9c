import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseProblem } from '../lib/server/db/database-problem.ts';
import { migrate } from '../lib/server/db/migrate.ts';

/** Brings the database of DATABASE_URL to the committed schema; doing it again changes nothing. */
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is not set: say which Postgres to migrate.');
  process.exit(1);
}
try {
  const { applied, partitions } = await migrate(url, root);
  console.log(
    applied.length === 0
      ? 'The database is up to date.'
      : `Applied ${applied.length} migrations: ${applied.join(', ')}.`,
  );
  if (partitions > 0) console.log(`Made ${partitions} monthly partitions.`);
} catch (error) {
  if (!(error instanceof DatabaseProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
// The schema engine leaves a timer of ten seconds behind, for which nobody needs to wait.
process.exit();
