import type pg from 'pg';

/** Where a statement goes: the pool, or a connection that is inside a transaction. */
export type Database = pg.Pool | pg.PoolClient;
