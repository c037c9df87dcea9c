import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const html = `<!doctype html><meta charset="utf-8">
  <style>body{margin:0;font:11.5px sans-serif}#static svg{display:block}</style>
  <div id="static"></div><div id="live"></div><script src="/page.js"></script>`;

/** Bundles the page that draws every case twice, and serves it on 127.0.0.1. */
export async function serveParity(): Promise<{ base: string; close: () => void }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./parity-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the page is not served');
  return { base: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
