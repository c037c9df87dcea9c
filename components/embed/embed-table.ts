import { formatLatency, percentFigure } from '../../lib/chart/format.ts';
import type { Point } from '../../lib/contract/point.ts';
import { type Html, html } from '../../lib/export/embed/html.ts';
import type { DrawnView } from '../../lib/export/pictures/drawn-view.ts';
import { accuracyOf } from '../../lib/link/accuracy-of.ts';
import { identityPart } from '../../lib/link/identity.ts';
import { anyLatency, latencyBy } from '../../lib/link/latency-of.ts';
import { figuresOf } from '../../lib/link/timer.ts';
import { metricLabel } from '../../lib/text/cohort-label.ts';
import { evidenceWords, outcomeWords } from '../../lib/text/evidence-words.ts';
import { formatCount } from '../../lib/text/figures.ts';
import type { PageWords } from '../../lib/text/page-words.ts';
import { remarkName } from '../../lib/text/remark-words.ts';
import type { Words } from '../../lib/text/words.ts';
import { safeEvidenceHref } from './evidence-link.ts';

/** Rows that a frame holds; the page has them all. */
const mostRows = 100;

/** The rows of a view in its order: what was measured, its figures, and where they are from. */
export function embedTable(drawn: DrawnView, text: Words, own: PageWords['embed']): Html {
  const { facts, view } = drawn;
  const { rows, metric, unit } = facts;
  const { columns } = text.explore;
  const statistic = text.domain.statistics[view.q] ?? view.q;
  const latencyHead = `${text.domain.latencyOf(statistic)}, ${formatLatency(1, unit, drawn.locale).unit}`;
  const body = rows.slice(0, mostRows).map((point) => rowOf(point, drawn, text));
  const more = rows.length - body.length;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${text.explore.tableName}"><table>
<thead><tr><th scope="col">${columns.model}</th><th scope="col" class="n">${latencyHead}</th><th scope="col" class="n">${columns.spread}</th>${
    metric === null
      ? null
      : html`<th scope="col" class="n">${columns.accuracy(metricLabel(metric, text))}</th>`
  }<th scope="col" class="n">${columns.samples}</th><th scope="col">${columns.evidence}</th></tr></thead>
<tbody>${body}</tbody></table></div>${more > 0 ? html`<p class="quiet">${own.moreRows(more)}</p>` : null}`;
}

function rowOf(point: Point, drawn: DrawnView, text: Words): Html {
  const { locale, facts } = drawn;
  const parts = (['device', 'runtime', 'precision', 'powerMode', 'threads'] as const)
    .map((part) => identityPart(point, part, text.domain.threads))
    .filter((part) => part !== null);
  const accuracy = accuracyOf(point, facts.metric);
  const href = safeEvidenceHref(point);
  const words = point.outcome === 'ok' ? evidenceWords(point, text) : outcomeWords(point, text);
  const good = point.outcome === 'ok';
  const none = html`<span class="quiet">${text.domain.none}</span>`;
  return html`<tr data-point-id="${point.id}"><th scope="row">${point.model.name}<span class="parts">${parts.join(' · ')}</span></th><td class="n">${good ? latencyCell(point, drawn, text) : none}</td><td class="n">${(good ? spreadCell(point, drawn) : null) ?? none}</td>${
    facts.metric === null
      ? null
      : html`<td class="n">${accuracy === null ? none : percentFigure(accuracy.value, locale)}</td>`
  }<td class="n">${point.samples === null || !good ? none : formatCount(point.samples, locale)}</td><td>${point.remarks.map(
    (remark) => html`<span class="remark">${remarkName(remark, text)}</span> `,
  )}${href === null ? words : html`<a href="${href}" target="_blank" rel="noopener noreferrer">${words}</a>`}</td></tr>`;
}

/** The statistic of the view; another one that the row states by its name; else words. */
function latencyCell(point: Point, { view, facts, locale }: DrawnView, text: Words): Html {
  const ms = latencyBy(point, view.q, view.tr);
  const figure = (value: number) =>
    value > 0 ? formatLatency(value, facts.unit, locale).figure : String(value);
  if (ms !== null) return html`<b>${figure(ms)}</b>`;
  const other = anyLatency(point, view.tr);
  if (other === null) return html`<span class="quiet">${text.domain.notStated}</span>`;
  const statistic = text.domain.statistics[other.statistic] ?? other.statistic;
  return html`<span class="quiet">${statistic}</span> ${figure(other.ms)}`;
}

function spreadCell(point: Point, { view, facts, locale }: DrawnView): Html | null {
  const spread = figuresOf(point, view.tr)?.spread;
  if (!spread) return null;
  const figure = (ms: number) => formatLatency(ms, facts.unit, locale).figure;
  return html`${figure(spread.p5Ms)}–${figure(spread.p95Ms)}`;
}
