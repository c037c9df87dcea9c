import { unitName } from '../../lib/chart/measure.ts';
import { svgMarkup } from '../../lib/chart/svg-string.ts';
import { Html, html } from '../../lib/export/embed/html.ts';
import type { DrawnView } from '../../lib/export/pictures/drawn-view.ts';
import { seriesSign } from '../../lib/export/pictures/legend-nodes.ts';
import { type MatrixPlan, planMatrix, stateWords } from '../../lib/export/pictures/matrix-plan.ts';
import { seriesOf } from '../../lib/link/colours.ts';
import { familiesOf, type MatrixCell } from '../../lib/link/matrix.ts';
import { remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { safeEvidenceHref } from './evidence-link.ts';

/** More models than this fold under their families, as on the page. */
const mostModels = 12;

/** Device by model as a table, the best figure in each cell, or why there is none. */
export function embedMatrix(drawn: DrawnView, text: Words): Html {
  const { facts, view, series, locale } = drawn;
  const models = familiesOf(facts.rows).reduce((sum, one) => sum + one.models.length, 0);
  const plan = planMatrix({ ...facts, view, series, locale }, () => models > mostModels, text);
  const words = text.table.matrix;
  const heads = plan.matrix.columns.map(
    ({ name, folded }) =>
      html`<th scope="col">${name}${folded ? html`<span class="parts">${words.bestOf}</span>` : null}</th>`,
  );
  const rows = plan.matrix.devices.map((device) => {
    const cells = plan.matrix.columns.map(({ id }) =>
      cellOf(plan.matrix.cellOf(device.slug, id), plan, drawn, text),
    );
    return html`<tr><th scope="row">${device.name}</th>${cells}</tr>`;
  });
  return html`<p>${plan.sentence}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${words.name}"><table class="matrix">
<thead><tr><th scope="col">${words.device}</th>${heads}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function cellOf(cell: MatrixCell, plan: MatrixPlan, drawn: DrawnView, text: Words): Html {
  const { best, state } = cell;
  if (best === null) {
    const bad = state === 'failed' || state === 'wrong' || state === 'rejected';
    return html`<td${bad ? html` class="bad"` : html` class="quiet"`}>${bad ? '× ' : null}${stateWords(state, text)}</td>`;
  }
  const { point, stated } = best;
  const href = safeEvidenceHref(point);
  const figure = `${plan.figureOf(stated.value)} ${unitName(plan.unit, drawn.locale)}`;
  const sign = seriesSign(seriesOf(point, drawn.view.by, drawn.series));
  const tier = point.tier === 'measured' ? null : text.domain.tiers[point.tier];
  return html`<td>${href === null ? html`<b>${figure}</b>` : html`<a href="${href}" target="_blank" rel="noopener noreferrer">${figure}</a>`}${
    cell.rows > 1
      ? html` <span class="quiet">${text.table.matrix.others(cell.rows - 1)}</span>`
      : null
  }<span class="parts"><svg width="14" height="12" viewBox="-7 -6 14 12" aria-hidden="true">${new Html(svgMarkup(sign))}</svg>${[point.runtime.name, tier].filter((part) => part !== null).join(', ')}</span>${point.remarks.map(
    (remark) => html`<span class="remark">${remarkName(remark, text)}</span> `,
  )}</td>`;
}
