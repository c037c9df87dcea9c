import { readFile } from 'node:fs/promises';
import path from 'node:path';

const file =
  'node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2';

/** The font of frames: a sandboxed frame has no origin, so it must be allowed to read it. */
export async function GET(): Promise<Response> {
  const bytes = await readFile(path.join(process.cwd(), file));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'font/woff2',
      'cache-control': 'public, max-age=604800',
      'access-control-allow-origin': '*',
    },
  });
}
