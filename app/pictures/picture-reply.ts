import { rasterise } from '../../lib/server/pictures/rasterise.ts';

/** How long others may keep a public picture, seconds: a figure may be retracted meanwhile. */
const keptS = 60;

/** How a picture is sent. */
export interface PictureSending {
  format: 'svg' | 'png';
  /** Pixels of a PNG for each of the drawing. */
  scale: number;
  /** Name of a saved file without its ending. */
  name: string;
  /** `link`: it must be gone at once when its link is. */
  keep: 'public' | 'link';
}

/** A picture as SVG, or drawn as PNG. */
export async function pictureReply(
  svg: string,
  { format, scale, name, keep }: PictureSending,
): Promise<Response> {
  const headers = {
    'content-type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
    'content-disposition': `inline; filename="${name}.${format}"`,
    'cache-control': keep === 'link' ? 'no-store' : `public, max-age=${keptS}`,
  };
  return new Response(format === 'svg' ? svg : await rasterise(svg, scale), { headers });
}
