import { otherSeries } from '../../chart/palette.ts';
import type { PointList } from '../../contract/point.ts';
import type { View } from '../../link/view.ts';
import { formatDay } from '../../text/figures.ts';
import type { Locale } from '../../text/locale.ts';
import { type PageWords, pageWords } from '../../text/page-words.ts';
import { words } from '../../text/words.ts';
import { facetValueName } from '../said/facet-names.ts';
import { type DrawnView, drawnView } from './drawn-view.ts';
import { frontBody, type PictureBody } from './front-body.ts';
import { evidenceSigns, type LegendEntry, seriesSign } from './legend-nodes.ts';
import { matrixBody } from './matrix-body.ts';
import { framedPicture } from './picture-frame.ts';
import { rangeBody } from './range-body.ts';
import type { PictureTheme } from './theme.ts';

/** Size of a picture nobody asked a size for, px. */
export const usualSize = { width: 1000, height: 760 };

/** A view as a picture. */
export interface FrontPictureInput {
  list: PointList;
  view: View;
  theme: PictureTheme;
  /** Px; a front fills about `height`, rows and cells are as high as they need. */
  width: number;
  height: number;
  /** Null for the view's own. */
  title: string | null;
  /** Absolute address of the view, printed at the foot. */
  address: string;
  /** Moment as of which the figures stand, ISO; null when there are none. */
  date: string | null;
  locale?: Locale;
}

/**
 * A view as one SVG document that stands alone (ux.md G9): title, cohort, sentence, the chart that
 * the view names with its axis titles, legend, date and address. The table is drawn as its front.
 */
export function frontPicture(input: FrontPictureInput): string {
  const { list, theme, width, locale = 'en' } = input;
  const own = pageWords(locale).pictures;
  const drawn = drawnView(list, input.view, locale);
  return framedPicture({
    theme,
    width,
    height: input.height,
    locale,
    title: input.title ?? drawn.title,
    lines: [drawn.cohort, drawn.sentence].filter((line) => line !== null),
    description: drawn.sentence,
    body: (room) => bodyOf(drawn, room.width, room.height),
    legend: (body) => legendOf(drawn, body, own),
    foot: {
      address: input.address,
      about: input.date === null ? '' : own.asOf(formatDay(input.date), list.ds),
    },
  });
}

function bodyOf(drawn: DrawnView, width: number, height: number): PictureBody {
  if (drawn.view.view === 'range') return rangeBody(drawn, width);
  if (drawn.view.view === 'matrix') return matrixBody(drawn, width);
  return frontBody(drawn, width, Math.max(360, height));
}

/** What colour and shape stand for, then what the marks say of their evidence. */
export function legendOf(
  { facts, view, series, locale }: DrawnView,
  { signs }: PictureBody,
  own: PageWords['pictures'],
): { entries: LegendEntry[] } {
  const text = words(locale);
  const { by } = view;
  const values = facts.counts[by]
    .filter(({ count, selected }) => count > 0 || selected)
    .map((value) => ({
      sign: seriesSign(series[value.id] ?? otherSeries),
      words: facetValueName(by, value, text),
    }));
  const evidence = (['front', 'spread', 'published', 'few', 'reference', 'remark'] as const)
    .filter((name) => signs.has(name))
    .map((name) => ({ sign: evidenceSigns[name], words: own[name] }));
  return { entries: [...values, ...evidence] };
}
