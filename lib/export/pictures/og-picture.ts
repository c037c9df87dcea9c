import type { SceneNode } from '../../chart/scene-node.ts';
import { chartTextSize } from '../../chart/text-width.ts';
import type { Locale } from '../../text/locale.ts';
import { type LegendEntry, legendNodes } from './legend-nodes.ts';
import { pictureSvg, placed } from './picture-svg.ts';
import { fitText, type LineStyle, lineNode, textWidth, wrapText } from './picture-text.ts';
import type { PictureTheme } from './theme.ts';

/** Size that previews of links are drawn in (ux.md G3), px. */
export const ogSize = { width: 1200, height: 630 };

/** The least text: readable when the picture is shown 300 px wide (ux.md G4), px. */
const leastText = 24;
const scale = leastText / chartTextSize;
const margin = 40;

const titleStyle: LineStyle = { size: 42, weight: 600 };
const lineStyle: LineStyle = { size: 26, fill: 'var(--ink2)' };
const footStyle: LineStyle = { size: leastText, fill: 'var(--ink2)' };

/** Room of a chart in the px that it is laid out in, before it is enlarged. */
export interface OgRoom {
  width: number;
  height: number;
}

/** What a preview is made of. */
export interface OgPicture {
  theme: PictureTheme;
  locale: Locale;
  title: string;
  /** One line under the title; cut to its width. */
  line: string | null;
  /** What colours stand for, in as many rows as are allowed; those without room are left out. */
  legend: readonly LegendEntry[];
  legendRows?: number;
  /** The chart; null draws words alone. */
  body: (room: OgRoom) => readonly SceneNode[];
  /** At the foot: whose picture it is, and as of when. */
  about: string;
  /** Beside it: what the figures are of. */
  conditions: string;
  description: string;
}

/** The preview of a page: title, chart, conditions and date at 24 px and more, one SVG document. */
export function ogPicture(picture: OgPicture): string {
  const { theme, locale, title, description } = picture;
  const width = ogSize.width - 2 * margin;
  const nodes: SceneNode[] = [];
  let y = margin;
  const add = (words: string, style: LineStyle, high: number) => {
    nodes.push(lineNode(words, { x: margin, y: y + style.size * 0.82 }, style));
    y += high;
  };
  for (const one of wrapText(title, width, titleStyle, 2)) add(one, titleStyle, 50);
  if (picture.line !== null) add(fitText(picture.line, width, lineStyle), lineStyle, 38);
  const legend = legendNodes(
    withRoom(picture.legend, width, picture.legendRows ?? 1),
    width,
    leastText,
  );
  nodes.push(placed(legend.nodes, margin, y - 4));
  y += legend.height;
  const floor = ogSize.height - margin - footStyle.size - 8;
  const room = { width: width / scale, height: (floor - y - 4) / scale };
  nodes.push(placed(picture.body(room), margin, y + 4, scale));
  const foot = ogSize.height - margin + 6;
  const about = textWidth(picture.about, footStyle);
  nodes.push(
    lineNode(
      fitText(picture.conditions, width - about - 40, footStyle),
      { x: margin, y: foot },
      footStyle,
    ),
    lineNode(picture.about, { x: ogSize.width - margin, y: foot }, { ...footStyle, anchor: 'end' }),
  );
  return pictureSvg(nodes, { theme, ...ogSize, title, description, locale });
}

/** As many entries as stand in some rows. */
function withRoom(entries: readonly LegendEntry[], width: number, rows: number): LegendEntry[] {
  const most = (count: number) => legendNodes(entries.slice(0, count), width, leastText).height;
  const allowed = rows * most(1);
  return entries.filter((_, index) => most(index + 1) <= allowed);
}
