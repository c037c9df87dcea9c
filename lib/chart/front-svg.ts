import { frontNodes } from './front-nodes.ts';
import type { FrontScene } from './scene.ts';
import { escapeXml, svgMarkup } from './svg-string.ts';
import { chartTextSize } from './text-width.ts';

/**
 * The chart as one SVG element: for the first paint, without scripts, and for files. Colours are
 * the page's CSS variables. `title` names it and `summary` says what it shows.
 */
export function renderFrontSvg(
  scene: FrontScene,
  strings: { title: string; summary: string },
): string {
  const { width, height } = scene;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}"` +
    ` viewBox="0 0 ${width} ${height}" font-size="${chartTextSize}" data-renderer="static">` +
    `<title>${escapeXml(strings.title)}</title><desc>${escapeXml(strings.summary)}</desc>` +
    `${svgMarkup(frontNodes(scene))}</svg>`
  );
}
