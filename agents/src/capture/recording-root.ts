import type { FileText, Root } from '../device/root.ts';

/** A root that remembers what was read through it: so a capture takes what the readers read. */
export class RecordingRoot implements Root {
  readonly files = new Map<string, FileText>();
  readonly #root: Root;

  constructor(root: Root) {
    this.#root = root;
  }

  async read(path: string, limitMs?: number): Promise<FileText> {
    const file = await this.#root.read(path, limitMs);
    // The first reading stands: what moves would not fit together otherwise.
    if (!this.files.has(path)) this.files.set(path, file);
    return file;
  }

  list(path: string): Promise<string[]> {
    return this.#root.list(path);
  }

  /** Reads every file that a pattern names; `*` stands for a part of one name. */
  async readAll(pattern: string): Promise<void> {
    for (const path of await this.#expand('', pattern.split('/').slice(1))) await this.read(path);
  }

  async #expand(folder: string, [first, ...rest]: string[]): Promise<string[]> {
    if (first === undefined) return [folder];
    if (!first.includes('*')) return this.#expand(`${folder}/${first}`, rest);
    const literal = first.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const wanted = new RegExp(`^${literal.join('.*')}$`);
    const names = (await this.list(folder)).filter((name) => wanted.test(name)).slice(0, 200);
    const found: string[] = [];
    for (const name of names) found.push(...(await this.#expand(`${folder}/${name}`, rest)));
    return found;
  }
}
