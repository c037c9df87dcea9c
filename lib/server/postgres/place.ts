import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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
 * node_modules. As root they are too: the data folder is opened for passing through (never for
 * reading). But where a folder above it is closed to other accounts (a home of mode 0700), they go
 * under /var/lib/inferometer. The choice is kept in `postgres/place.json` inside the data folder, so
 * that a later start finds the same cluster.
 */
export async function choosePlace(
  dataDir: string,
  account: Account | undefined,
  say: (line: string) => void,
): Promise<Place> {
  const folder = path.join(dataDir, 'postgres');
  const record = path.join(folder, 'place.json');
  mkdirSync(folder, { recursive: true });
  openFolder(folder, account);
  const kept = readKept(record);
  const cluster = path.resolve(folder, kept ?? clusterFor(folder, account));
  if (!kept) {
    const inside = cluster.startsWith(folder + path.sep);
    if (!inside) {
      say(`Postgres' own account cannot enter ${folder}: the database goes to ${cluster}.`);
    }
    // Relative inside the data folder, which may be moved.
    const entry = { cluster: inside ? path.relative(folder, cluster) : cluster };
    writeFileSync(record, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  }
  mkdirSync(cluster, { recursive: true });
  chmodSync(cluster, 0o700);
  if (account) chownSync(cluster, account.uid, account.gid);

  const packaged = await packagedBinaries();
  if (canEnter(path.join(packaged, 'bin'), account)) return { cluster, native: packaged };
  const copy = path.join(fallback, `postgresql-${embeddedVersion(packaged)}`);
  return { cluster, native: await copyBinaries(packaged, copy) };
}

/** Lets Postgres' account pass through the data folder, if only the folder itself is in the way. */
function openFolder(folder: string, account: Account | undefined): void {
  if (canEnter(folder, account)) return;
  for (const own of [path.dirname(folder), folder]) chmodSync(own, statSync(own).mode | 0o111);
}

function clusterFor(folder: string, account: Account | undefined): string {
  if (canEnter(folder, account)) return path.join(folder, 'cluster');
  mkdirSync(fallback, { recursive: true, mode: 0o755 });
  return mkdtempSync(path.join(fallback, `${sha256Hex(folder).slice(0, 8)}-`));
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
