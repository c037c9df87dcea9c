import { group, px, type SceneNode } from '../../chart/scene-node.ts';
import { escapeXml, svgMarkup } from '../../chart/svg-string.ts';
import { chartTextSize } from '../../chart/text-width.ts';
import { printable } from '../printable.ts';
import { withDrawnArrows } from './drawn-arrows.ts';
import { pictureFonts } from './picture-text.ts';
import { type PictureTheme, themeColours, themedNodes } from './theme.ts';

/** What a picture is besides its drawing. */
export interface PictureAbout {
  theme: PictureTheme;
  width: number;
  height: number;
  /** Its name and its finding, for who cannot see it. */
  title: string;
  description: string;
  locale: string;
}

/**
 * A whole SVG document that needs nothing beside it: real colours, an opaque ground in the theme's
 * colour, `<title>` and `<desc>`. Every text is escaped.
 */
export function pictureSvg(nodes: readonly SceneNode[], about: PictureAbout): string {
  const { theme, title, description, locale } = about;
  const [width, height] = [px(about.width), px(about.height)];
  const colours = themeColours[theme];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" xml:lang="${escapeXml(locale)}"` +
    ` width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
    ` font-family="${pictureFonts}" font-size="${chartTextSize}">` +
    `<title>${escapeXml(printable(title))}</title><desc>${escapeXml(printable(description))}</desc>` +
    `<rect width="${width}" height="${height}" fill="${colours.surface}"/>` +
    `${svgMarkup(themedNodes(withDrawnArrows(nodes), theme).map(printableNode))}</svg>`
  );
}

/** Nodes moved to a place and scaled. */
export function placed(nodes: readonly SceneNode[], x: number, y: number, scale = 1): SceneNode {
  const move = `translate(${px(x)} ${px(y)})`;
  return group(nodes, { transform: scale === 1 ? move : `${move} scale(${scale.toFixed(4)})` });
}

function printableNode(node: SceneNode): SceneNode {
  return {
    ...node,
    ...(node.text === undefined ? {} : { text: printable(node.text) }),
    ...(node.children ? { children: node.children.map(printableNode) } : {}),
  };
}
