import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** Type ids in Postgres' catalogue: "char" and char(n). */
const oneLetter = 18;
const fixedText = 1042;

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;

/**
 * Prisma's pg adapter for migrations, with four repairs. It cuts a script at every semicolon, also
 * inside functions and comments, and sends the pieces one by one: here a script goes whole, which
 * Postgres runs as one transaction. Its scratch database is the real one when a connection string is
 * given, and is dropped while still in use. It does not know the catalogue's one-letter type "char".
 * And its idle connections keep the process alive.
 */
export class MigrationAdapter extends PrismaPg {
  readonly #url: string;
  readonly #pools: pg.Pool[] = [];
  /** Why the last script failed; the engine passes on only that it did. */
  scriptError: unknown;

  constructor(url: string) {
    super(poolOptions(url));
    this.#url = url;
  }

  override async connect(): Promise<Adapter> {
    return this.#repaired(await super.connect());
  }

  override async connectToShadowDb(): Promise<Adapter> {
    const name = `inferometer_scratch_${randomUUID().replaceAll('-', '')}`;
    await once(this.#url, `create database ${name}`);
    const scratch = new URL(this.#url);
    scratch.pathname = `/${name}`;
    const adapter = this.#repaired(await new PrismaPg(poolOptions(scratch.href)).connect());
    adapter.dispose = async () => {
      await this.#close(adapter.underlyingDriver());
      await once(this.#url, `drop database if exists ${name} with (force)`);
    };
    return adapter;
  }

  /** Closes the connections, and with them lets go of the lock that the engine took. */
  async end(): Promise<void> {
    await Promise.all([...this.#pools].map((pool) => this.#close(pool)));
  }

  async #close(pool: pg.Pool): Promise<void> {
    const at = this.#pools.indexOf(pool);
    if (at < 0) return;
    this.#pools.splice(at, 1);
    await pool.end();
  }

  #repaired(adapter: Adapter): Adapter {
    const pool = adapter.underlyingDriver();
    this.#pools.push(pool);
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        this.scriptError = error;
        throw error;
      });
    };
    const query = pool.query.bind(pool);
    const letterColumns = new Set<string>();
    Reflect.set(pool, 'query', async (config: pg.QueryConfig) => {
      const result = await query(config);
      for (const field of result.fields ?? []) {
        if (field.dataTypeID !== oneLetter) continue;
        letterColumns.add(field.name);
        field.dataTypeID = fixedText;
      }
      return result;
    });
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (asked) => {
      // Postgres 18 lists "not null" among the constraints, which the engine has not heard of.
      const sql = asked.sql.replace("contype NOT IN ('p', 'u', 'f')", "contype = 'c'");
      const found = await queryRaw({ ...asked, sql });
      found.columnNames.forEach((name, i) => {
        if (letterColumns.has(name)) found.columnTypes[i] = ColumnTypeEnum.Character;
      });
      return found;
    };
    return adapter;
  }
}

function poolOptions(url: string): pg.PoolConfig {
  return { connectionString: url, allowExitOnIdle: true, connectionTimeoutMillis: 5_000 };
}

async function once(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
