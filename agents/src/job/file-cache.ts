import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forkChild } from '../child/fork-child.ts';
import { writeDurably } from '../hub/durable-file.ts';
import { sha256OfBytes } from '../hub/record.ts';
import { type BuildChoice, BuiltFile } from './built-file.ts';

const buildLimitMs = 300_000;

/** Files of the built-in models, made on first use and kept in a folder under their sha256. */
export class FileCache {
  readonly #agentFile: string;
  readonly #folder: string;
  readonly #weightsFolder: string;
  readonly #ready = new Map<string, BuiltFile>();
  #agentSha256 = '';

  constructor(agentFile: string, folder: string, weightsFolder: string) {
    this.#agentFile = agentFile;
    this.#folder = folder;
    this.#weightsFolder = weightsFolder;
  }

  /**
   * The file, built if it is not there. Its bytes are checked against its name once a process.
   *
   * @throws Error with the reason when it cannot be built
   */
  async get(choice: BuildChoice): Promise<BuiltFile> {
    const name = nameOf(choice);
    const known = this.#ready.get(name);
    if (known) return known;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const kept = this.#remembered(name);
    const file = kept && (await isWhole(kept)) ? kept : await this.#build(choice, name);
    this.#ready.set(name, file);
    return file;
  }

  /** What an earlier run of this very agent built; another version may write other bytes. */
  #remembered(name: string): BuiltFile | null {
    try {
      const note: unknown = JSON.parse(readFileSync(this.#notePath(name), 'utf8'));
      return BuiltFile.parse(note);
    } catch {
      return null;
    }
  }

  async #build(choice: BuildChoice, name: string) {
    const order = { ...choice, weightsFolder: this.#weightsFolder, cacheFolder: this.#folder };
    const end = await forkChild(this.#agentFile, { kind: 'build', order }, buildLimitMs);
    if (end.kind === 'failed') throw new Error(end.message);
    if (end.outcome.kind !== 'build') throw new Error('the build reported something else');
    const note = this.#notePath(name);
    const text = JSON.stringify(end.outcome.file);
    writeDurably(note, `${note}.${process.pid}.tmp`, Buffer.from(text));
    return end.outcome.file;
  }

  #notePath(name: string): string {
    if (this.#agentSha256 === '') this.#agentSha256 = sha256OfBytes(readFileSync(this.#agentFile));
    return join(this.#folder, `${name}.${this.#agentSha256.slice(0, 16)}.json`);
  }
}

/** The usual variant keeps the name it has always had. */
function nameOf({ model, format, precision, batch, inputSize }: BuildChoice): string {
  const size = inputSize === undefined ? [] : [`s${inputSize}`];
  return [model, format, precision, ...(batch === 1 ? [] : [`b${batch}`]), ...size].join('.');
}

/** Whether the file on disk still is what its name says. */
async function isWhole(file: BuiltFile): Promise<boolean> {
  try {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(file.path)) hash.update(chunk);
    return hash.digest('hex') === file.sha256;
  } catch {
    return false;
  }
}
