import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaDrift } from '../lib/server/db/schema-drift.ts';

/**
 * Prints the SQL that would bring the committed migrations to schema.prisma: the body of the next
 * migration. DATABASE_URL names a server on which scratch databases may be made.
 */
const url = process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is not set: name a Postgres where a scratch database may be made.');
  process.exit(1);
}
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
console.log(await schemaDrift(url, root));
