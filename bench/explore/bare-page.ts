import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

/**
 * One heading and one sentence, compressed, on 127.0.0.1: what a machine makes of a page that has
 * nothing in it.
 *
 * @returns its address, and how to end it
 */
export async function serveBarePage(): Promise<{ base: string; close: () => void }> {
  const html = gzipSync(`<!doctype html><html lang="en"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>Bare</title>
    <h1>Latency against accuracy</h1><p>A page of one heading and one sentence.</p></html>`);
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.setHeader('content-encoding', 'gzip');
    response.end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the bare page is not served');
  return { base: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
