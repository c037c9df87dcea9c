import { svgMarkup } from '../../lib/chart/svg-string.ts';
import { Html, html } from '../../lib/export/embed/html.ts';
import type { LegendEntry } from '../../lib/export/pictures/legend-nodes.ts';

/** What colour, shape and signs stand for, under the chart. */
export function embedLegend({
  name,
  entries,
}: {
  name: string;
  entries: readonly LegendEntry[];
}): Html {
  const items = entries.map(
    ({ sign, words }) =>
      html`<li><svg width="22" height="20" viewBox="-11 -10 22 20" aria-hidden="true">${new Html(svgMarkup(sign))}</svg>${words}</li>`,
  );
  return html`<ul class="legend" aria-label="${name}" data-legend>${items}</ul>`;
}
