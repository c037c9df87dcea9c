import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InstallFile, InstallManifest } from '../../lib/contract/install-manifest.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { writeArchive } from './write-archive.ts';

type Described = Omit<InstallFile, 'sha256' | 'bytes' | 'installedBytes'>;

/** The folder of install files: what was made before, and what is made now. */
export class PackStore {
  readonly #folder: string;
  readonly #before: readonly InstallFile[];
  readonly #added: InstallFile[] = [];
  readonly #say: (line: string) => void;

  /**
   * Opens a folder. When the programs that make packs have changed since, runtimes that are there
   * count as not made.
   */
  static async open(folder: string, root: string, say: (line: string) => void): Promise<PackStore> {
    const stamp = join(folder, 'made-by');
    const makers = await digestOf(join(root, 'scripts/packs'));
    const same = (await readFile(stamp, 'utf8').catch(() => '')) === makers;
    const kept = await readKept(folder);
    await writeFile(stamp, makers);
    return new PackStore(folder, same ? kept : kept.filter(({ kind }) => kind === 'node'), say);
  }

  constructor(folder: string, before: readonly InstallFile[], say: (line: string) => void) {
    this.#folder = folder;
    this.#before = before;
    this.#say = say;
  }

  /** Makes a file unless one of the same name, version and target was made before. */
  async addOnce(
    described: Described,
    entries: ArchiveEntry[] | (() => Promise<ArchiveEntry[]>),
  ): Promise<void> {
    const kept = this.#before.find((file) => key(file) === key(described));
    if (kept) this.#added.push(kept);
    else await this.add(described, Array.isArray(entries) ? entries : await entries());
  }

  /** Makes a file. */
  async add(described: Described, entries: readonly ArchiveEntry[]): Promise<void> {
    const path = join(this.#folder, `new-${process.pid}.tar.gz`);
    const written = await writeArchive(path, entries);
    await rename(path, join(this.#folder, `${written.sha256}.tar.gz`));
    this.#added.push({ ...described, ...written });
    const { arch = 'any device' } = described.target ?? {};
    const megabytes = (written.bytes / 1e6).toFixed(1);
    this.#say(`${described.name} ${described.version} for ${arch}: ${megabytes} MB`);
  }

  /** Everything, with what was made before for other targets; newer versions stand first. */
  listed(): InstallFile[] {
    const slots = new Set(this.#added.map(slot));
    const others = this.#before.filter((file) => !slots.has(slot(file)));
    return [...this.#added, ...others].sort(byNameThenNewest);
  }

  /** Removes files that the manifest does not list, and what a process that ended has left. */
  async clean({ files }: InstallManifest): Promise<void> {
    const listed = new Set(files.map(({ sha256 }) => `${sha256}.tar.gz`));
    for (const name of await readdir(this.#folder)) {
      const maker = /^new-([0-9]+)\.tar\.gz$/.exec(name)?.[1];
      if (!name.endsWith('.tar.gz') || listed.has(name)) continue;
      if (!maker || !isAlive(Number(maker))) await rm(join(this.#folder, name));
    }
  }
}

const targetKey = ({ target }: Described) => target && Object.values(target).join('-');
const key = (file: Described) => `${file.kind} ${file.name} ${file.version} ${targetKey(file)}`;
/** What takes whose place: a Node for old systems stands beside the newer one. */
const slot = (file: Described) =>
  `${file.kind} ${file.name} ${targetKey(file)} ${file.kind === 'node' ? file.leastLibc : ''}`;

function byNameThenNewest(a: InstallFile, b: InstallFile): number {
  const names = `${a.kind} ${a.name}`.localeCompare(`${b.kind} ${b.name}`, 'en');
  return names || b.version.localeCompare(a.version, 'en', { numeric: true });
}

/** Files of the manifest that is there, as far as they are there too. */
async function readKept(folder: string): Promise<InstallFile[]> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => null);
  const parsed = text === null ? null : InstallManifest.safeParse(parseJson(text));
  if (!parsed?.success) return [];
  return parsed.data.files.filter(({ sha256, bytes }) => {
    const path = join(folder, `${sha256}.tar.gz`);
    return existsSync(path) && statSync(path).size === bytes;
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) {
    if (!name.endsWith('.test.ts'))
      hash.update(`${name}\0`).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
