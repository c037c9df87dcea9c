import { type IgnoredKey, parseView } from '../../link/parse-view.ts';
import { type View, viewKinds } from '../../link/view.ts';
import { viewQuery } from '../../link/view-query.ts';
import { type EmbedTheme, embedThemes } from './embed-code.ts';

/** How a frame shows its view. */
export interface EmbedLook {
  theme: EmbedTheme;
  /** Height of the chart in px; null for the usual one. */
  height: number | null;
  /** Whether the ways to its other shapes are shown. */
  controls: boolean;
}

/** Heights that a chart can be drawn in, px. */
export const embedHeights = { least: 240, most: 1200 };

/** Keys of a frame's address that are not of its view. */
const ownKeys = ['theme', 'h', 'ctl'];

/** View and look of a frame's address; what is not understood is named, as on the page. */
export function readEmbed(query: URLSearchParams): {
  view: View;
  look: EmbedLook;
  ignored: IgnoredKey[];
} {
  const ofView = new URLSearchParams(query);
  for (const key of ownKeys) ofView.delete(key);
  const { view, ignored } = parseView(ofView);
  return { view, look: readLook(query), ignored };
}

/** The look alone; anything malformed leaves the usual. */
export function readLook(query: URLSearchParams): EmbedLook {
  const asked = query.get('theme');
  const height = query.get('h') ?? '';
  return {
    theme: embedThemes.find((theme) => theme === asked) ?? 'auto',
    height: /^[0-9]{2,4}$/.test(height) ? heldHeight(Number(height)) : null,
    controls: query.get('ctl') !== '0',
  };
}

/** The shape that a frame of a link asks for; null leaves the link's own. */
export function askedShape(query: URLSearchParams): View['view'] | null {
  const asked = query.get('view');
  return viewKinds.find((kind) => kind === asked) ?? null;
}

/** The query of a frame: its view, then its look, without what is usual. */
export function embedQuery(view: View, look: EmbedLook): string {
  return [viewQuery(view), lookQuery(look)].filter((part) => part !== '').join('&');
}

/** The part of a frame's query that is its look. */
export function lookQuery({ theme, height, controls }: EmbedLook): string {
  return [
    theme === 'auto' ? '' : `theme=${theme}`,
    height === null ? '' : `h=${height}`,
    controls ? '' : 'ctl=0',
  ]
    .filter((part) => part !== '')
    .join('&');
}

function heldHeight(height: number): number {
  return Math.min(embedHeights.most, Math.max(embedHeights.least, height));
}
