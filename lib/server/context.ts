import 'server-only';
import type pg from 'pg';
import { openPool } from './db/pool.ts';
import { openPrisma, type Prisma } from './db/prisma.ts';
import { env } from './env.ts';

/** What every verb works with: where the data are and whose they are. */
export interface Context {
  workspace: string;
  pool: pg.Pool;
  prisma: Prisma;
  dataDir: string;
  publicUrl: string;
}

/** The one workspace until people can make more. */
export const homeWorkspace = 'home';

/** A context on the database at `databaseUrl`. */
export function openContext(options: {
  databaseUrl: string;
  dataDir: string;
  publicUrl: string;
}): Context {
  const pool = openPool(options.databaseUrl);
  return {
    workspace: homeWorkspace,
    pool,
    prisma: openPrisma(pool),
    dataDir: options.dataDir,
    publicUrl: options.publicUrl,
  };
}

declare global {
  /** Kept here because a reload in development must not open another pool. */
  var inferometerContext: Context | undefined;
}

/** This process's context, opened on first use; verbs take it when no other is given. */
export function serverContext(): Context {
  globalThis.inferometerContext ??= openContext(env());
  return globalThis.inferometerContext;
}
