import { isNarrow } from '../../lib/chart/frame.ts';
import type { PointList } from '../../lib/contract/point.ts';
import { type Html, html } from '../../lib/export/embed/html.ts';
import type { EmbedLook } from '../../lib/export/embed/read-embed.ts';
import { type DrawnView, drawnView } from '../../lib/export/pictures/drawn-view.ts';
import { frontBody } from '../../lib/export/pictures/front-body.ts';
import { legendOf } from '../../lib/export/pictures/front-picture.ts';
import { rangeBody } from '../../lib/export/pictures/range-body.ts';
import { facetName } from '../../lib/export/said/facet-names.ts';
import type { IgnoredKey } from '../../lib/link/parse-view.ts';
import { type View, viewKinds } from '../../lib/link/view.ts';
import { formatDay } from '../../lib/text/figures.ts';
import type { Locale } from '../../lib/text/locale.ts';
import { pageWords } from '../../lib/text/page-words.ts';
import { words } from '../../lib/text/words.ts';
import { embedFront } from './embed-front.ts';
import { embedLegend } from './embed-legend.ts';
import { embedMatrix } from './embed-matrix.ts';
import { embedPage, sentenceId } from './embed-page.ts';
import { embedRemarks } from './embed-remarks.ts';
import { embedSvg, embedWidths } from './embed-svg.ts';
import { embedTable } from './embed-table.ts';
import { stackedRange } from './stacked-range.ts';

/** A view of Explore in a frame. */
export interface EmbedViewInput {
  list: PointList;
  view: View;
  look: EmbedLook;
  locale: Locale;
  /** Null for the view's own. */
  title: string | null;
  /** What the link of the frame says of itself; null without one. */
  note: string | null;
  ignored: readonly IgnoredKey[];
  /** Address of the same in another shape, in the frame. */
  shapeHref: (shape: View['view']) => string;
  /** Address of the page that shows the same. */
  openHref: string;
}

/** The document of a frame that shows a view: its sentence, its chart or rows, legend and remarks. */
export function embedView(input: EmbedViewInput): string {
  const { list, view, look, locale, note, ignored, shapeHref } = input;
  const [text, own] = [words(locale), pageWords(locale).embed];
  const drawn = drawnView(list, view, locale);
  const { explore } = text;
  const keys = ignored.map(({ key }) => key).join(explore.between);
  return embedPage({
    locale,
    theme: look.theme,
    title: input.title ?? drawn.title,
    shapes: {
      label: explore.view,
      items: (look.controls ? viewKinds : []).map((shape) => ({
        name: explore.views[shape],
        href: shapeHref(shape),
        chosen: shape === view.view,
      })),
    },
    lines: [keys === '' ? null : explore.ignored(keys), note, drawn.cohort, drawn.sentence].filter(
      (line) => line !== null,
    ),
    content: html`${shown(drawn, look)}${embedRemarks(drawn.facts.rows, text, own)}`,
    about: list.asOf === null ? null : own.asOf(formatDay(list.asOf), list.ds),
    open: { href: input.openHref, words: own.open },
  });
}

function shown(drawn: DrawnView, look: EmbedLook): Html {
  const { locale, view, facts } = drawn;
  const [text, pages] = [words(locale), pageWords(locale)];
  if (facts.rows.length === 0) return html`<p data-chart="none">${pages.pictures.nothing}</p>`;
  if (view.view === 'table') return embedTable(drawn, text, pages.embed);
  if (view.view === 'matrix') return embedMatrix(drawn, text);
  const { draw, signs, silent } = drawingOf(drawn, look.height);
  const svg = embedSvg(draw, {
    title: drawn.title,
    describedBy: sentenceId,
    fixed: view.view === 'front' && look.height !== null,
  });
  const { entries } = legendOf(drawn, signs, pages.pictures);
  const few =
    silent > 0 ? html`<p class="quiet" data-silent>${pages.embed.silent(silent)}</p>` : null;
  return html`${svg}${few}${embedLegend({ name: facetName(view.by, text), entries })}`;
}

/** The front with its marks to point at; ranges as in pictures, in a narrow frame one over the other. */
function drawingOf(drawn: DrawnView, height: number | null) {
  const { wide } = embedWidths;
  if (drawn.view.view === 'front') {
    return { ...embedFront(drawn, height), signs: frontBody(drawn, wide, height ?? 480) };
  }
  const draw = (width: number) => ({
    ...(isNarrow(width) ? stackedRange(drawn, width) : rangeBody(drawn, width)),
    targets: [],
  });
  return { draw, silent: 0, signs: rangeBody(drawn, wide) };
}
