import { frontNodes } from '../../chart/front-nodes.ts';
import { frontScene } from '../../chart/front-scene.ts';
import { otherSeries } from '../../chart/palette.ts';
import { group, type SceneNode } from '../../chart/scene-node.ts';
import type { PointList } from '../../contract/point.ts';
import type { View } from '../../link/view.ts';
import { formatDay } from '../../text/figures.ts';
import type { Locale } from '../../text/locale.ts';
import { words } from '../../text/words.ts';
import { facetValueName } from '../said/facet-names.ts';
import { viewName } from '../said/view-name.ts';
import { type DrawnView, drawnView } from './drawn-view.ts';
import { planFront } from './front-input.ts';
import { type LegendEntry, seriesSign } from './legend-nodes.ts';
import { ogMatrix } from './og-matrix.ts';
import { type OgRoom, ogPicture } from './og-picture.ts';
import { rangeBody } from './range-body.ts';
import type { PictureTheme } from './theme.ts';

/** The most names that a preview has (ux.md G4). */
const mostLabels = 12;
/** Rows that a preview of ranges has room for, at the size of its text. */
const mostRows = 5;
/** What the title of the upright axis keeps free over it, and a preview does not need, px. */
const spare = 16;

/** A view whose preview is drawn. */
export interface OgViewInput {
  list: PointList;
  view: View;
  theme: PictureTheme;
  locale: Locale;
  /** Null, or left out, for the view's own name. */
  title?: string | null;
}

/**
 * The preview of a view of Explore: its front, its first ranges, or the fullest part of its
 * matrix, with at most 12 names.
 */
export function ogOfView({ list, view, theme, locale, title }: OgViewInput): string {
  const drawn = drawnView(list, view, locale);
  const matrix = view.view === 'matrix' ? ogMatrix(drawn) : null;
  return ogPicture({
    theme,
    locale,
    title: title ?? viewName(list, view, locale),
    line: matrix?.line ?? null,
    legend: legendOf(drawn),
    body: matrix?.body ?? ((room) => bodyOf(drawn, room)),
    about: ogAbout(list.asOf, locale),
    conditions: drawn.cohort ?? '',
    description: drawn.sentence,
  });
}

function bodyOf(drawn: DrawnView, room: OgRoom): SceneNode[] {
  const { split, rows } = drawn.facts;
  if (rows.length === 0 || split.plot.length === 0 || drawn.view.view === 'range') {
    return rangeBody(drawn, room.width, mostRows).nodes;
  }
  return frontOf(drawn, room);
}

/** The plot alone: what has no place in it is said in the description, the rates at the band. */
function frontOf(drawn: DrawnView, { width, height }: OgRoom): SceneNode[] {
  const { input } = planFront(drawn.front);
  const all = input(width);
  const points = all.points.filter(({ at }) => at.y !== null);
  const scene = frontScene({ ...all, points, height: height + spare });
  const nodes = frontNodes({ ...scene, fps: [], labels: scene.labels.slice(0, mostLabels) });
  return [group(nodes, { transform: `translate(0 -${spare})` })];
}

function legendOf({ facts, view, series, locale }: DrawnView): LegendEntry[] {
  const text = words(locale);
  return facts.counts[view.by]
    .filter(({ count, selected }) => count > 0 || selected)
    .map((value) => ({
      sign: seriesSign(series[value.id] ?? otherSeries),
      words: facetValueName(view.by, value, text),
    }));
}

/** Words at the foot of a preview that stands as of a day: "Inferometer · 2026-11-21". */
export function ogAbout(moment: string | null, locale: Locale): string {
  const { name } = words(locale).shell;
  return moment === null ? name : `${name} · ${formatDay(moment)}`;
}

/** The finding of a view in words: what its preview's alternative text says. */
export function ogAlt(list: PointList, view: View, locale: Locale): string {
  const drawn = drawnView(list, view, locale);
  return [drawn.title, drawn.cohort, drawn.sentence].filter((part) => part !== null).join('. ');
}
