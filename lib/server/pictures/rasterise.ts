import 'server-only';
import { createHash } from 'node:crypto';
import { HttpProblem } from '../http/http-problem.ts';
import { lruByBytes } from '../results/lru-by-bytes.ts';
import { pictureFontsFor } from './picture-fonts.ts';
import { openResvg } from './resvg.ts';

/** Pictures that are kept made: a preview is asked for by many at once. */
const kept = lruByBytes<Uint8Array>(24 * 2 ** 20);

/** A longer SVG is refused: it would take seconds of the one thread there is. */
const mostCharacters = 4 * 2 ** 20;

/** Pixels of one picture: 4 bytes each while it is drawn. */
const mostPixels = 24e6;

/** More than this many wait for their turn at most. */
const mostWaiting = 24;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

/**
 * An SVG document of ours as PNG, `scale` pixels for each of its own, with the fonts of the pages.
 * One is drawn at a time, between other work of the server; the same picture is drawn once.
 *
 * @throws HttpProblem 413 when it is too large to draw, 503 when too many wait
 */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array<ArrayBuffer>> {
  const key = createHash('sha256').update(`${scale} `).update(svg).digest('base64');
  const found = kept.get(key);
  if (found) return new Uint8Array(found);
  requireSmall(svg, scale);
  if (waiting >= mostWaiting) throw busy();
  waiting++;
  const drawn = last.then(async () => kept.get(key) ?? (await draw(svg, scale)));
  last = drawn.catch(() => undefined);
  try {
    const png = await drawn;
    kept.set(key, png, png.byteLength);
    return new Uint8Array(png);
  } finally {
    waiting--;
  }
}

async function draw(svg: string, scale: number): Promise<Uint8Array> {
  const Resvg = await openResvg();
  const fontBuffers = await pictureFontsFor(svg);
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      fontBuffers,
      defaultFontFamily: 'IBM Plex Sans',
      sansSerifFamily: 'IBM Plex Sans',
      monospaceFamily: 'IBM Plex Mono',
    },
  });
  try {
    const image = resvg.render();
    const png = image.asPng();
    image.free();
    return png;
  } finally {
    resvg.free();
    // The next request is heard before the next picture.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function requireSmall(svg: string, scale: number): void {
  const size = svg.match(/^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/);
  const pixels = Number(size?.[1]) * Number(size?.[2]) * scale * scale;
  if (svg.length <= mostCharacters && pixels <= mostPixels) return;
  throw new HttpProblem({
    status: 413,
    title: 'Too large a picture',
    detail: `This picture has ${size ? `${size[1]} by ${size[2]} px` : 'no size'} and more than can be drawn as PNG: filter the rows, ask for a smaller width, or take the SVG.`,
  });
}

function busy(): HttpProblem {
  return new HttpProblem({
    status: 503,
    title: 'Busy',
    detail: `${mostWaiting} pictures wait to be drawn: try again in a few seconds, or take the SVG.`,
    retryAfterS: 5,
  });
}
