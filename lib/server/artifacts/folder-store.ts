import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat, statfs, unlink } from 'node:fs/promises';
import path from 'node:path';
import { fileStream } from '../http/file-stream.ts';
import type { ArtifactStore, Assembled, OpenSegment, Segment } from './artifact-store.ts';
import { openFileSource } from './file-source.ts';

const wholeFile = 'whole';

/**
 * Artifacts in a folder: `kept/ab/<sha256>` and `uploads/<id>/<segment>`. A kept file appears by a
 * rename after it is durable, and its name is the hash of its bytes. Every request writes a segment
 * of its own: what was hashed and scanned cannot be written to by anybody else any more.
 */
export class FolderStore implements ArtifactStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async freeBytes(): Promise<number | null> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize;
  }

  async openSegment(uploadId: string): Promise<OpenSegment> {
    const name = randomUUID();
    const file = await this.#create(path.join(this.#upload(uploadId), name));
    return {
      name,
      write: async (bytes) => {
        // writeFile goes on after a short write, and throws when the disk is full.
        await file.writeFile(bytes);
      },
      sync: () => file.datasync(),
      close: () => file.close(),
    };
  }

  async dropSegment(uploadId: string, name: string): Promise<void> {
    await rm(path.join(this.#upload(uploadId), name), { force: true });
  }

  async assemble(
    uploadId: string,
    segments: readonly Segment[],
    bytes: number,
    known: string | null,
  ): Promise<Assembled> {
    const folder = this.#upload(uploadId);
    const [only, second] = segments;
    if (!only) throw new Error(`Upload ${uploadId} has no segments.`);
    const whole = path.join(folder, wholeFile);
    let sha256 = known;
    if (second) sha256 = await this.#join(uploadId, segments, bytes);
    else if (!(await isFile(whole))) await rename(path.join(folder, only.name), whole);
    const { source, close } = openFileSource(whole);
    sha256 ??= await hashOf(whole);
    return { sha256, source, close: async () => close() };
  }

  async keep(uploadId: string, sha256: string): Promise<void> {
    const target = this.#kept(sha256);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const whole = path.join(this.#upload(uploadId), wholeFile);
    await syncPath(whole);
    await rename(whole, target);
    await syncPath(path.dirname(target));
  }

  async discard(uploadId: string): Promise<void> {
    await rm(this.#upload(uploadId), { recursive: true, force: true });
  }

  async has(sha256: string, bytes: number): Promise<boolean> {
    const found = await stat(this.#kept(sha256)).catch(() => null);
    return found?.isFile() === true && found.size === bytes;
  }

  async read(sha256: string, start: number, end: number): Promise<ReadableStream<Uint8Array>> {
    return fileStream(this.#kept(sha256), start, end);
  }

  async remove(sha256: string): Promise<void> {
    await rm(this.#kept(sha256), { force: true });
  }

  /** Copies the part of each segment that counts into one file, hashing it on the way. */
  async #join(uploadId: string, segments: readonly Segment[], bytes: number): Promise<string> {
    const folder = this.#upload(uploadId);
    const joining = path.join(folder, `joining-${randomUUID()}`);
    const hash = createHash('sha256');
    const file = await open(joining, 'wx', 0o600);
    try {
      for (const [index, { at, name }] of segments.entries()) {
        const length = (segments[index + 1]?.at ?? bytes) - at;
        const piece = createReadStream(path.join(folder, name), { end: length - 1 });
        for await (const chunk of piece) {
          hash.update(chunk);
          await file.writeFile(chunk);
        }
      }
    } catch (error) {
      await unlink(joining).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    await rename(joining, path.join(folder, wholeFile));
    return hash.digest('hex');
  }

  /** The folder may be taken away between its making and the file's, by a sender who was quicker. */
  async #create(at: string): Promise<FileHandle> {
    const make = async () => {
      await mkdir(path.dirname(at), { recursive: true, mode: 0o700 });
      return open(at, 'wx', 0o600);
    };
    return make().catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return make();
    });
  }

  #upload(id: string): string {
    return path.join(this.#folder, 'uploads', id);
  }

  #kept(sha256: string): string {
    return path.join(this.#folder, 'kept', sha256.slice(0, 2), sha256);
  }
}

async function isFile(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null))?.isFile() === true;
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

async function syncPath(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
