import type { SceneNode } from '../../lib/chart/scene-node.ts';
import { svgMarkup } from '../../lib/chart/svg-string.ts';
import { chartTextSize } from '../../lib/chart/text-width.ts';
import { Html, html } from '../../lib/export/embed/html.ts';

/** Widths that a drawing is sent in: the stylesheet shows the one that suits the frame. */
export const embedWidths = { narrow: 344, middle: 640, wide: 1040 } as const;
export type EmbedWidth = keyof typeof embedWidths;

/** A drawing of one width. */
export interface EmbedDrawing {
  nodes: readonly SceneNode[];
  height: number;
  /** What can be pointed at, over the drawing. */
  targets: readonly Html[];
}

/** A drawing in its three widths, without scripts; `fixed` keeps its height whatever the frame's width. */
export function embedSvg(
  draw: (width: number) => EmbedDrawing,
  { title, describedBy, fixed }: { title: string; describedBy: string; fixed: boolean },
): Html {
  const sizes = Object.entries(embedWidths).map(([name, width]) => {
    const { nodes, height, targets } = draw(width);
    return html`<svg class="${name}${fixed ? ' fixed' : ''}" viewBox="0 0 ${width} ${height}" height="${height}" role="group" aria-label="${title}" aria-describedby="${describedBy}" font-size="${chartTextSize}"><g aria-hidden="true">${new Html(svgMarkup(nodes))}</g>${targets}</svg>`;
  });
  return html`<figure data-chart>${sizes}</figure>`;
}
