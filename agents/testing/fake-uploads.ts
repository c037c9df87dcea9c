import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';
import { UploadRequest } from '../../lib/contract/stored-artifact.ts';
import { problem, type Reply } from './fake-reply.ts';

/** The part of a hub that takes one model file, over real HTTP, and may break connections. */
export class FakeUploads {
  received = Buffer.alloc(0);
  /** Bytes received in all after which it breaks a connection, one after the other. */
  breakAfter: number[] = [];
  announced: UploadRequest | null = null;
  /** Where each attempt to send went on. */
  readonly offsets: number[] = [];
  readonly tokens = new Set<string>();
  readonly #id = uuidv7();
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  async listen(host = '127.0.0.1'): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, host, resolve));
    const { port } = this.#server.address() as AddressInfo;
    return `http://${host}:${port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.tokens.add(request.headers.authorization ?? '');
    const reply = await this.#reply(request);
    if (reply === null) request.socket.destroy();
    else {
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(reply.value));
    }
  }

  /** Null when the connection breaks instead. */
  async #reply(request: IncomingMessage): Promise<Reply | null> {
    if (request.method === 'PATCH') return this.#append(request);
    if (request.method === 'GET') return { status: 200, value: this.#state() };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    this.announced = UploadRequest.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    return { status: 201, value: this.#state() };
  }

  async #append(request: IncomingMessage): Promise<Reply | null> {
    const offset = Number(request.headers['upload-offset']);
    this.offsets.push(offset);
    if (offset !== this.received.length) return problem(409, 'Another offset.');
    const limit = this.breakAfter.shift();
    for await (const chunk of request) {
      this.received = Buffer.concat([this.received, chunk as Buffer]);
      if (limit !== undefined && this.received.length >= limit) return null;
    }
    return { status: 200, value: this.#state() };
  }

  #state() {
    const bytes = this.announced?.bytes ?? 0;
    const offset = this.received.length;
    return { id: this.#id, offset, bytes, done: offset === bytes, refused: null };
  }
}
