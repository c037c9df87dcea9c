import { type SceneNode, text } from '../../chart/scene-node.ts';
import { approximateWidth, chartTextSize } from '../../chart/text-width.ts';

/** The fonts of the page, and what stands in for them where a picture is opened alone. */
export const pictureFonts =
  "'IBM Plex Sans', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', 'PingFang SC', system-ui, sans-serif";

/** How a line is set. */
export interface LineStyle {
  size: number;
  weight?: 400 | 600;
  fill?: string;
  anchor?: 'start' | 'end' | 'middle';
}

/** About how wide a text is at a size, px. */
export function textWidth(words: string, { size, weight = 400 }: LineStyle): number {
  return (approximateWidth(words, weight) / chartTextSize) * size;
}

/** One line of text at its baseline. */
export function lineNode(
  words: string,
  at: { x: number; y: number },
  { size, weight = 400, fill = 'var(--ink)', anchor = 'start' }: LineStyle,
): SceneNode {
  return text(words, at, { fontSize: size, fontWeight: weight, fill, textAnchor: anchor });
}

/**
 * A text in lines no wider than `width` px. Broken at spaces, after hyphens, and between characters where a script
 * has none or a word alone is too wide; what does not fit into `most` lines ends in "…".
 */
export function wrapText(
  words: string,
  width: number,
  style: LineStyle,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let current = '';
  for (const piece of piecesOf(words, width, style)) {
    if (current !== '' && textWidth((current + piece).trimEnd(), style) > width) {
      lines.push(current.trimEnd());
      current = piece.trimStart();
    } else current += piece;
  }
  if (current.trim() !== '') lines.push(current.trimEnd());
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitText(lines.slice(most - 1).join(' '), width, style)];
}

/** A text cut to a width, with "…" where something is missing. */
export function fitText(words: string, width: number, style: LineStyle): string {
  if (textWidth(words, style) <= width) return words;
  const characters = [...words];
  const cut = (count: number) => `${characters.slice(0, count).join('').trimEnd()}…`;
  // A longer start is never narrower: the longest that fits is found by halves.
  let [fits, wide] = [0, characters.length];
  while (wide - fits > 1) {
    const middle = Math.floor((fits + wide) / 2);
    if (textWidth(cut(middle), style) <= width) fits = middle;
    else wide = middle;
  }
  return cut(fits);
}

/** Where a line may break: after spaces and hyphens, around full-width characters, inside what is too wide. */
function piecesOf(words: string, width: number, style: LineStyle): string[] {
  return (
    words.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff-]*-+\s*|[^\s\u2e80-\uffff-]+\s*|\s+/gu) ?? []
  ).flatMap((piece) => (textWidth(piece, style) > width ? [...piece] : [piece]));
}
