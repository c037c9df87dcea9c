import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site of another origin that serves one page. */
export interface OtherSite {
  address: string;
  close: () => Promise<void>;
}

/** Serves some HTML from a port of its own. */
export async function otherSite(body: string): Promise<OtherSite> {
  const server = createServer((_, reply) => {
    reply.setHeader('content-type', 'text/html; charset=utf-8');
    reply.end(`<!doctype html><title>Another site</title><body>${body}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
