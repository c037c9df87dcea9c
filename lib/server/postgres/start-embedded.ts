import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { secretFile } from '../secret-file.ts';
import { type Account, postgresAccount } from './account.ts';
import { type Binaries, binariesIn } from './binaries.ts';
import { endOrphan } from './orphan.ts';
import { choosePlace } from './place.ts';

/** A running Postgres of ours. `url` names the database `inferometer`. */
export interface EmbeddedPostgres {
  url: string;
  port: number;
  /** Resolves with the exit code when Postgres ends, whoever ended it. */
  exited: Promise<number | null>;
  /** Ends Postgres cleanly: open transactions are rolled back, committed ones are on disk. */
  stop(): Promise<void>;
}

/** How to start it: `settings` are extra `name=value` server settings. */
export interface EmbeddedOptions {
  dataDir: string;
  /** A port of 127.0.0.1; without it, a free one. */
  port?: number;
  settings?: readonly string[];
  say?: (line: string) => void;
}

const user = 'inferometer';

/**
 * Starts PostgreSQL 18 from npm on 127.0.0.1 with its cluster under the data folder, and makes the
 * cluster and the database on first use. Works as root and as an ordinary user.
 *
 * @throws Error in one sentence: no binaries, folder not writable, another instance running
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? (() => undefined);
  const dataDir = path.resolve(options.dataDir);
  const password = secretFile(dataDir, 'postgres-password');
  const account = postgresAccount(say);
  const { cluster, native } = await choosePlace(dataDir, account, say);
  const programs = binariesIn(native);
  await endOrphan(cluster, path.join(dataDir, 'postgres', 'keeper.pid'));
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) {
    await initialise(programs, cluster, password, account);
  }
  const port = options.port ?? (await freePort());
  const server = await launch(programs, cluster, port, options.settings ?? [], account);
  const admin = `postgresql://${user}:${password}@127.0.0.1:${port}`;
  await createDatabase(`${admin}/postgres`);
  return { url: `${admin}/${user}`, port, ...server };
}

async function initialise(
  programs: Binaries,
  cluster: string,
  password: string,
  account: Account | undefined,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'inferometer-initdb-'));
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account) {
      await chown(folder, account.uid, account.gid);
      await chown(passwordFile, account.uid, account.gid);
    }
    const made = spawnSync(
      programs.initdb,
      [
        `--pgdata=${cluster}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...account, cwd: '/', encoding: 'utf8' },
    );
    if (made.status !== 0) {
      const reason = (made.error?.message ?? made.stderr).trim().split('\n').at(-1);
      throw new Error(`The database could not be created in ${cluster}: ${reason}`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function launch(
  programs: Binaries,
  cluster: string,
  port: number,
  settings: readonly string[],
  account: Account | undefined,
): Promise<Pick<EmbeddedPostgres, 'exited' | 'stop'>> {
  const own = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='];
  const flags = [...own, ...settings].flatMap((setting) => ['-c', setting]);
  // Its own process group: a Ctrl-C in the terminal must reach the keeper first, not Postgres.
  const child = spawn(programs.postgres, ['-D', cluster, ...flags], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log: string[] = [];
  const exited = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
    child.once('error', () => resolve(null));
  });
  await new Promise<void>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log.push(text);
      if (log.length > 50) log.shift();
      if (text.includes('ready to accept connections')) resolve();
    });
    exited.then(() => {
      const fatal = log.join('').match(/FATAL:\s*(.*)/)?.[1] ?? log.join('').trim();
      reject(new Error(`Postgres did not start in ${cluster}: ${fatal}`));
    });
  });
  return {
    exited,
    stop: async () => {
      // SIGINT is Postgres' "fast shutdown".
      child.kill('SIGINT');
      await exited;
    },
  };
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [user]);
    if (found.rowCount === 0) await client.query(`create database ${user}`);
  } finally {
    await client.end();
  }
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!address || typeof address === 'string') throw new Error('No free port on 127.0.0.1.');
  return address.port;
}
