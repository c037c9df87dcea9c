import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Hex } from '../../codec/sha256.ts';
import { type Account, canEnter } from './account.ts';
import { copyBinaries, packagedBinaries } from './binaries.ts';

/** Where root keeps what Postgres' own account could not reach inside the data folder. */
const fallback = '/var/lib/inferometer';

/** Folders of one embedded Postgres: its cluster and its programs. */
export interface Place {
  cluster: string;
  native: string;
}

/**
 * Chooses folders that Postgres can reach. As an ordinary user they are inside the data folder and
 * node_modules. As root they are too, unless one stands under a folder closed to other accounts
 * (a home of mode 0700): then it goes under /var/lib/inferometer. The choice is kept in
 * `postgres/place.json` inside the data folder, so that a later start finds the same cluster.
 */
export async function choosePlace(
  dataDir: string,
  account: Account | undefined,
  say: (line: string) => void,
): Promise<Place> {
  const record = path.join(dataDir, 'postgres', 'place.json');
  const own = path.join(dataDir, 'postgres', 'cluster');
  mkdirSync(path.dirname(record), { recursive: true });
  const kept = readKept(record);
  let cluster = kept ?? own;
  if (!kept && !canEnter(path.dirname(own), account)) {
    cluster = path.join(fallback, sha256Hex(path.resolve(dataDir)).slice(0, 16));
    say(
      `Postgres' own account cannot enter ${path.dirname(own)}: the database goes to ${cluster}.`,
    );
  }
  mkdirSync(cluster, { recursive: true });
  chmodSync(cluster, 0o700);
  if (account) chownSync(cluster, account.uid, account.gid);
  writeFileSync(record, `${JSON.stringify({ cluster })}\n`, { mode: 0o600 });

  const packaged = await packagedBinaries();
  if (canEnter(path.join(packaged, 'bin'), account)) return { cluster, native: packaged };
  const copy = path.join(fallback, `postgresql-${embeddedVersion(packaged)}`);
  return { cluster, native: await copyBinaries(packaged, copy) };
}

function readKept(record: string): string | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(record, 'utf8'));
    if (typeof kept === 'object' && kept && 'cluster' in kept && typeof kept.cluster === 'string') {
      return kept.cluster;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

function embeddedVersion(native: string): string {
  const manifest: { version: string } = JSON.parse(
    readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8'),
  );
  return manifest.version;
}
