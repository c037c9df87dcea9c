import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A route handler as Next has it, under its method and path; `[name]` stands for one segment. */
export interface ServedRoute {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  // biome-ignore lint/suspicious/noExplicitAny: each route has parameters of its own.
  handler: (request: Request, context: any) => Promise<Response>;
}

/** Routes over real HTTP on 127.0.0.1. */
export interface ServedRoutes {
  base: string;
  /** When it says so, an answer is lost: the work is done, and the connection closed before the first byte. */
  losesAnswer: (path: string) => boolean;
  close: () => Promise<void>;
}

/**
 * Serves route handlers as Next would: streamed bodies, and a signal that aborts when the caller hangs up.
 *
 * @param port where an earlier one listened, after a restart
 */
export async function serveRoutes(routes: readonly ServedRoute[], port = 0): Promise<ServedRoutes> {
  const patterns = routes.map((route) => ({ ...route, pattern: patternOf(route.path) }));
  const served: ServedRoutes = { base: '', losesAnswer: () => false, close: async () => undefined };
  const server = createServer((incoming, outgoing) => {
    const path = new URL(incoming.url ?? '/', 'http://hub.test').pathname;
    const route = patterns.find(
      ({ method, pattern }) => method === incoming.method && pattern.test(path),
    );
    if (!route) return outgoing.writeHead(404).end();
    const params = Promise.resolve(route.pattern.exec(path)?.groups ?? {});
    route
      .handler(toRequest(incoming, outgoing), { params })
      .then(async (response) => {
        if (served.losesAnswer(path)) return incoming.socket.destroy();
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      })
      .catch(() => incoming.socket.destroy());
  });
  // A busy machine shall not close connections under its clients.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  served.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  served.close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return served;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\[(\w+)\]/g, '(?<$1>[^/]+)')}$`);
}

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const hungUp = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableEnded) hungUp.abort();
  });
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const init: RequestInit & { duplex?: 'half' } = {
    method: incoming.method ?? 'GET',
    headers,
    signal: hungUp.signal,
  };
  if (incoming.method === 'POST' || incoming.method === 'PATCH') {
    init.body = incoming as unknown as BodyInit;
    init.duplex = 'half';
  }
  return new Request(`http://hub.test${incoming.url}`, init);
}
