import { line, type SceneNode } from '../../chart/scene-node.ts';
import type { Locale } from '../../text/locale.ts';
import { type LegendEntry, legendNodes } from './legend-nodes.ts';
import { pictureSvg, placed } from './picture-svg.ts';
import { fitText, type LineStyle, lineNode, textWidth, wrapText } from './picture-text.ts';
import type { PictureTheme } from './theme.ts';

const margin = 24;
const titleStyle: LineStyle = { size: 20, weight: 600 };
const lineStyle: LineStyle = { size: 12.5, fill: 'var(--ink2)' };
const footStyle: LineStyle = { size: 11.5, fill: 'var(--ink2)' };

/** What a picture is framed with. */
export interface FramedPicture<Body extends { nodes: readonly SceneNode[]; height: number }> {
  theme: PictureTheme;
  width: number;
  /** What a drawing that can have any height fills, px; others are as high as they need. */
  height: number;
  locale: Locale;
  title: string;
  /** Lines of words under the title; long ones are broken. */
  lines: readonly string[];
  description: string;
  /** The drawing for the room that is left, px; it may be higher. */
  body: (room: { width: number; height: number }) => Body;
  legend: (body: Body) => { entries: readonly LegendEntry[] };
  foot: { address: string; about: string };
}

/** A drawing with its title over it, its legend under it, and where it is from: one SVG document. */
export function framedPicture<Body extends { nodes: readonly SceneNode[]; height: number }>(
  picture: FramedPicture<Body>,
): string {
  const { width, theme, title, description, locale } = picture;
  const inner = width - 2 * margin;
  const head = headNodes(picture, inner);
  const foot = footNodes(picture.foot, inner);
  // The legend is known once the drawing is: two rows of it are kept free.
  const spare = picture.height - 2 * margin - head.height - foot.height - 60;
  const body = picture.body({ width: inner, height: spare });
  const { entries } = picture.legend(body);
  const legend = legendNodes(entries, inner);
  const bodyTop = margin + head.height;
  const legendTop = bodyTop + body.height + 12;
  const footTop = legendTop + legend.height + 14;
  const height = footTop + foot.height + margin - 8;
  return pictureSvg(
    [
      placed(head.nodes, margin, margin),
      placed(body.nodes, margin, bodyTop),
      placed(legend.nodes, margin, legendTop),
      placed(foot.nodes, margin, height - foot.height - margin + 8),
    ],
    { theme, width, height, title, description, locale },
  );
}

function headNodes({ title, lines }: Pick<FramedPicture<never>, 'title' | 'lines'>, width: number) {
  const nodes: SceneNode[] = [];
  let y = 0;
  const add = (words: string, style: LineStyle, high: number) => {
    nodes.push(lineNode(words, { x: 0, y: y + style.size * 0.86 }, style));
    y += high;
  };
  for (const one of wrapText(title, width, titleStyle, 3)) add(one, titleStyle, 26);
  for (const words of lines) {
    y += 3;
    for (const one of wrapText(words, width, lineStyle)) add(one, lineStyle, 17);
  }
  return { nodes, height: y + 10 };
}

/** Where the picture is from, whole, and as of when; side by side where both have room. */
function footNodes({ address, about }: { address: string; about: string }, width: number) {
  const rule = line({ x: 0, y: 0 }, { x: width, y: 0 }, { stroke: 'var(--line)' });
  const beside = textWidth(address, footStyle) + textWidth(about, footStyle) + 24 <= width;
  const lines = beside ? [address] : wrapText(address, width, footStyle, 6);
  const nodes = lines.map((words, index) =>
    lineNode(words, { x: 0, y: 18 + index * 16 }, footStyle),
  );
  const y = beside ? 18 : 18 + lines.length * 16;
  const at = beside ? { x: width, y } : { x: 0, y };
  const said = lineNode(fitText(about, width, footStyle), at, {
    ...footStyle,
    anchor: beside ? 'end' : 'start',
  });
  return { nodes: [rule, ...nodes, said], height: y + 6 };
}
