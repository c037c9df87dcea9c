import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type InstallFile, installLine } from '../../lib/contract/install-manifest.ts';
import type { ArchiveEntry } from '../../scripts/packs/archive-entry.ts';
import { writeArchive } from '../../scripts/packs/write-archive.ts';

/** The one code that the made-up hub takes. */
export const code = 'a-code-of-the-hub-0123';

const template = readFileSync('agents/deploy/install.sh', 'utf8');

/** Says what it was told; enrolled, it writes down where. SEEN is a file for all it can see. */
const agent = `
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
const [, , command, ...rest] = process.argv;
const of = (flag) => rest[rest.indexOf(flag) + 1];
console.log([command, ...rest].join(' '));
if (process.env.SEEN) {
  appendFileSync(process.env.SEEN, process.argv.join(' ') + readFileSync('/proc/self/environ', 'utf8'));
}
if (command === 'enroll') {
  writeFileSync(of('--data') + '/enrolment.json', JSON.stringify({ hub: of('--hub') }));
}
`;

/** Serves an installer, its files and the first contact; remembers what it was asked. */
export class FakeInstallHub {
  readonly requests: string[] = [];
  readonly files: InstallFile[] = [];
  contact: unknown = null;
  damage = false;
  readonly #folder: string;
  readonly #server: Server;

  static async open(folder: string): Promise<FakeInstallHub> {
    const made = new FakeInstallHub(folder);
    await made.#makeFiles();
    await new Promise<void>((done) => made.#server.listen(0, '127.0.0.1', done));
    return made;
  }

  constructor(folder: string) {
    this.#folder = folder;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  script(): string {
    const values = {
      HUB: this.url,
      VERSION: '1.2.3',
      FILES: this.files.map(installLine).join('\n'),
    };
    return template.replace(
      /@(HUB|VERSION|FILES)@/g,
      (_, name: keyof typeof values) => values[name],
    );
  }

  fetches(): number {
    return this.requests.filter((line) => line.includes('/install/files/')).length;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #makeFiles(): Promise<void> {
    const file = (name: string, content: string, executable = false): ArchiveEntry => ({
      name,
      from: { bytes: new TextEncoder().encode(content) },
      executable,
    });
    const arch = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
    const target = { os: 'linux', arch, libc: 'glibc' } as const;
    const node = `#!/bin/sh\nexec '${process.execPath}' "$@"\n`;
    await this.#add('agent', 'agent', null, [file('agent.mjs', agent)]);
    await this.#add('node', 'node', target, [file('bin/node', node, true)]);
    await this.#add('pack', 'things', null, [
      file('packages.txt', 'thing\n@scope/other\n'),
      file('node_modules/thing/index.js', 'thing'),
      file('node_modules/@scope/other/index.js', 'other'),
    ]);
    await this.#add('pack', 'models', null, [file('weights/w', 'w')]);
  }

  async #add(
    kind: InstallFile['kind'],
    name: string,
    target: InstallFile['target'],
    entries: ArchiveEntry[],
  ): Promise<void> {
    const path = join(this.#folder, `${name}.tar.gz`);
    const written = await writeArchive(path, entries);
    this.files.push({ kind, name, version: '1.2.3', target, leastLibc: null, ...written });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests.push(`${request.method} ${request.url}`);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const file = this.files.find(({ sha256 }) => request.url === `/install/files/${sha256}`);
    if (file) {
      const bytes = readFileSync(join(this.#folder, `${file.name}.tar.gz`));
      response.end(this.damage ? Buffer.concat([bytes, Buffer.from('x')]) : bytes);
      return;
    }
    const contact = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
    if (contact.code !== code) {
      const detail = 'The code is dead: make a new one.';
      response.writeHead(401).end(JSON.stringify({ title: 'Not signed in', detail }));
      return;
    }
    this.contact = contact;
    response.writeHead(204).end();
  }
}
