import { execFileSync, spawnSync } from 'node:child_process';

/** System account that PostgreSQL runs as; undefined means: as whoever runs this process. */
export interface Account {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root, so root lends it the account `postgres`, which is created
 * (after saying so) where there is none.
 *
 * @throws Error in one sentence when the account cannot be created
 */
export function postgresAccount(say: (line: string) => void): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = lookUp();
  if (found) return found;
  say('Postgres does not run as root: creating the system account "postgres" for it.');
  const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
    encoding: 'utf8',
  });
  const account = lookUp();
  if (account) return account;
  throw new Error(
    `Postgres does not run as root, and the account "postgres" could not be created (${made.error?.message ?? made.stderr.trim()}): start as an ordinary user instead.`,
  );
}

/** True when `account` can enter the folder: a home of mode 0700 keeps it out. */
export function canEnter(folder: string, account: Account | undefined): boolean {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account }).status === 0;
}

function lookUp(): Account | undefined {
  try {
    const id = (flag: string) =>
      Number(
        execFileSync('id', [flag, 'postgres'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
