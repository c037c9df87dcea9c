import {
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import type { HubModel } from '../../../lib/contract/job-order.ts';
import { syncFolder } from '../hub/durable-file.ts';
import { type OpenFile, openFile } from './open-file.ts';

/** A model file that this device cannot take, whatever is tried. */
export class TooLargeError extends Error {
  override name = 'TooLargeError';
}

/** Fetches what is missing of a file; appends to what is there. */
export type Fetch = (model: HubModel, partial: string) => Promise<void>;

const partSuffix = '.part';

/**
 * Model files from the hub, each under its sha256, together no more than a limit: what was not used
 * for longest goes first. A file is hashed as it stands open, and it is that open file which is run:
 * what is done to its name in between changes nothing.
 */
export class ArtifactCache {
  readonly #folder: string;
  readonly #limitBytes: number;
  readonly #fetch: Fetch;

  constructor(folder: string, limitBytes: number, fetch: Fetch) {
    this.#folder = folder;
    this.#limitBytes = limitBytes;
    this.#fetch = fetch;
  }

  /**
   * A model's file, from the cache or from the hub.
   *
   * @throws TooLargeError when it is larger than the whole cache, Error when it cannot be fetched or
   *   is not what the order names
   */
  async open(model: HubModel): Promise<OpenFile> {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const path = join(this.#folder, `${model.sha256}.${model.format}`);
    const kept = await openWhole(path, model);
    if (kept) {
      const now = new Date();
      utimesSync(path, now, now);
      return kept;
    }
    this.#makeRoom(model);
    const partial = join(this.#folder, `${model.sha256}${partSuffix}`);
    await this.#fetch(model, partial);
    const fetched = await openWhole(partial, model);
    if (!fetched) {
      throw new Error(`What the hub gave for ${model.name} is not the file that the order names.`);
    }
    chmodSync(partial, 0o400);
    renameSync(partial, path);
    syncFolder(this.#folder);
    return fetched;
  }

  #makeRoom({ bytes, name, sha256 }: HubModel): void {
    if (bytes > this.#limitBytes) {
      const [size, limit] = [megabytes(bytes), megabytes(this.#limitBytes)];
      throw new TooLargeError(
        `${name} has ${size} MB; this device keeps ${limit} MB of models (--cache-mb).`,
      );
    }
    const others = readdirSync(this.#folder)
      .filter((file) => !file.startsWith(sha256))
      .map((file) => ({
        path: join(this.#folder, file),
        about: lstatSync(join(this.#folder, file)),
      }))
      .sort((a, b) => a.about.mtimeMs - b.about.mtimeMs);
    let held = others.reduce((sum, { about }) => sum + about.size, 0);
    for (const { path, about } of others) {
      if (held + bytes <= this.#limitBytes) break;
      unlinkSync(path);
      held -= about.size;
    }
  }
}

/** The file when it is whole; what is not is thrown away: null. */
async function openWhole(path: string, model: HubModel): Promise<OpenFile | null> {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  } catch {
    return null;
  }
  const file = await openFile(fd, path);
  if (file.sha256 === model.sha256 && file.bytes === model.bytes) return file;
  file.close();
  unlinkSync(path);
  return null;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
