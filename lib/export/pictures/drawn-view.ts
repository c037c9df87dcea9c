import type { Series } from '../../chart/palette.ts';
import type { PointList } from '../../contract/point.ts';
import { colourSeries } from '../../link/colours.ts';
import { promoteSeries } from '../../link/promote-series.ts';
import type { View } from '../../link/view.ts';
import { cohortLabel } from '../../text/cohort-label.ts';
import type { Locale } from '../../text/locale.ts';
import { words } from '../../text/words.ts';
import { type ExploreFacts, exploreFacts } from '../explore-facts.ts';
import { chartStrings } from '../said/chart-words.ts';
import { withClaims } from '../said/claim-remarks.ts';
import { sentenceParts } from '../said/explore-sentence.ts';
import { exploreTitle } from '../said/explore-title.ts';
import { timerWord } from '../said/timer-word.ts';
import type { FrontChartStrings } from './chart-strings.ts';
import type { FrontData } from './front-input.ts';

/** A view ready to be drawn and said, as its page does both. */
export interface DrawnView {
  /** The view with the unit that all its rows share. */
  view: View;
  facts: ExploreFacts;
  series: Readonly<Record<string, Series>>;
  strings: FrontChartStrings;
  /** What decides the front. */
  front: FrontData;
  title: string;
  /** "glyphs-64, 5,000 images, single stream, batch 1"; null without a cohort. */
  cohort: string | null;
  /** What is shown and what is not: the sentence over the page's chart. */
  sentence: string;
  locale: Locale;
}

/** Filters, ranks, colours and words the rows of a list by a view: the picture has its page's. */
export function drawnView(served: PointList, view: View, locale: Locale): DrawnView {
  const text = words(locale);
  const list = { ...served, points: [...withClaims(served.points, text, locale)] };
  const facts = exploreFacts(list, view);
  const series = promoteSeries(colourSeries(list.points, view.by), list.points, view);
  const { shown, rest } = sentenceParts({ ...facts, view, total: list.totalPoints }, text, locale);
  const [title, sentence] = [exploreTitle(list, view, text), `${shown} ${rest}`];
  const drawn = { ...view, u: facts.unit };
  const strings = chartStrings(
    { title, summary: sentence, metric: facts.metric, view, timer: timerWord(facts.timer, text) },
    text,
    locale,
  );
  const { metric, frameRate, rows: points } = facts;
  return {
    view: drawn,
    facts,
    series,
    strings,
    front: { points, view: drawn, metric, frameRate, series, locale, strings },
    title,
    cohort: list.cohort && cohortLabel(list.cohort, text, locale),
    sentence,
    locale,
  };
}
