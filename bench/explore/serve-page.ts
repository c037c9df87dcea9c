import { createServer } from 'node:http';
import { build } from 'esbuild';

/**
 * Bundles the benchmark's page and serves it on 127.0.0.1.
 *
 * @returns its address, and how to end it
 */
export async function servePage(): Promise<{ base: string; close: () => void }> {
  const { outputFiles } = await build({
    entryPoints: ['bench/explore/page.tsx'],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  const style =
    'body{margin:0}.absolute{position:absolute}.inset-0{inset:0}.relative{position:relative}';
  const html = `<!doctype html><meta charset="utf-8"><style>${style}
    figure{margin:0;width:1000px} figure>div{height:480px} .pointer-events-none{pointer-events:none}
    .z-10{z-index:10}.sr-only{position:absolute;width:1px;height:1px;overflow:hidden}</style>
    <div id="root"></div><script src="/page.js"></script>`;
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
