import { defineConfig } from 'prisma/config';

/** The CLI only generates the client; migrations run through scripts/migrate.ts. */
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://127.0.0.1:5432/inferometer' },
});
