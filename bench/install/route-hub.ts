import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { makeOwnerLink } from '../../lib/server/auth/make-owner-link.ts';
import { openContext } from '../../lib/server/context.ts';
import { migrate } from '../../lib/server/db/migrate.ts';
import { watchPeers } from '../../lib/server/http/peer-address.ts';
import { startEmbedded } from '../../lib/server/postgres/start-embedded.ts';
import { queueBell } from '../../lib/server/queue/queue-bell.ts';
import { startSweeper } from '../../lib/server/queue/start-sweeper.ts';
import { ensureWorkspace } from '../../lib/server/workspace/ensure-workspace.ts';
import { RouteTable } from './route-table.ts';

/** A hub of the real routes, verbs and Postgres; only Next, which calls the routes, is not there. */
export interface RouteHub {
  url: string;
  /** Calls the API as the owner; fails with the answer unless it is a 2xx. */
  api(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/**
 * Starts a hub on one address.
 *
 * @param options.dataDir its data folder, with install files made before
 */
export async function startRouteHub(options: { host: string; dataDir: string }): Promise<RouteHub> {
  const { host, dataDir } = options;
  mkdirSync(dataDir, { recursive: true });
  const postgres = await startEmbedded({ dataDir, settings: ['fsync=off'] });
  await migrate(postgres.url, root);
  const table = new RouteTable(join(root, 'app'));
  watchPeers();
  const server = createServer((request, response) => {
    answer(table, url, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, host, done);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://${host}:${port}`;
  const ctx = openContext({ databaseUrl: postgres.url, dataDir, publicUrl: url });
  globalThis.inferometerContext = ctx;
  await ensureWorkspace(ctx);
  const endSweeps = startSweeper(ctx);
  const cookie = await signIn(await makeOwnerLink(ctx));
  return {
    url,
    api: (method, path, body) => call(`${url}${path}`, method, cookie, body),
    close: async () => {
      endSweeps();
      queueBell(ctx).close();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await ctx.pool.end().catch(() => undefined);
      await postgres.stop();
    },
  };
}

async function answer(
  table: RouteTable,
  base: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', base);
  const found = await table.find(incoming.method ?? 'GET', url.pathname);
  if (!found) {
    outgoing.writeHead(404).end();
    return;
  }
  const gone = new AbortController();
  outgoing.on('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const hasBody = !['GET', 'HEAD'].includes(incoming.method ?? 'GET');
  const init = {
    method: incoming.method,
    headers,
    signal: gone.signal,
    ...(hasBody && { body: Readable.toWeb(incoming), duplex: 'half' }),
  };
  const request = new Request(url, init as RequestInit);
  const reply = await found.handler(request, { params: Promise.resolve(found.params) });
  outgoing.writeHead(reply.status, Object.fromEntries(reply.headers));
  if (reply.body) await pipeline(reply.body, outgoing);
  else outgoing.end();
}

async function signIn(link: string): Promise<string> {
  const reply = await fetch(link, { redirect: 'manual' });
  return reply.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function call(url: string, method: string, cookie: string, body: unknown): Promise<unknown> {
  const reply = await fetch(url, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}
