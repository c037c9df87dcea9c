import { Html, html } from '../../lib/export/embed/html.ts';
import type { EmbedLook } from '../../lib/export/embed/read-embed.ts';
import { embedScript } from './embed-script.ts';
import { embedStyle } from './embed-style.ts';

/** What every frame has around its content. */
export interface EmbedPage {
  locale: string;
  theme: EmbedLook['theme'];
  title: string;
  /** Ways to the other shapes of the view; none hides them. */
  shapes: { label: string; items: readonly { name: string; href: string; chosen: boolean }[] };
  /** Whose rows, and what is shown and what is not; the last describes the chart. */
  lines: readonly string[];
  content: Html;
  /** Of when the figures are; null says nothing. */
  about: string | null;
  /** The same on the hub: opened beside the page around the frame. */
  open: { href: string; words: string } | null;
}

/** Id of the sentence that describes the chart. */
export const sentenceId = 'said';

/** The whole document of a frame: markup, style and one script, without anything else to load. */
export function embedPage(page: EmbedPage): string {
  const { locale, theme, title, lines, content, about, open } = page;
  const { text } = html`<!doctype html>
<html lang="${locale}"${theme === 'auto' ? null : html` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<title>${title}</title>
<style>${new Html(embedStyle)}</style>
</head>
<body>
<main>
<header><h1>${title}</h1>${shapesNav(page.shapes)}</header>
${lines.map((line, index) => html`<p${index === lines.length - 1 ? html` id="${sentenceId}"` : null}>${line}</p>\n`)}${content}
<footer>${about === null ? null : html`<span>${about}</span>`}${
    open === null
      ? null
      : html`<a href="${open.href}" target="_blank" rel="noopener" data-open>${open.words}</a>`
  }</footer>
</main>
<script>${new Html(embedScript)}</script>
</body>
</html>
`;
  return text;
}

function shapesNav({ label, items }: EmbedPage['shapes']): Html | null {
  if (items.length === 0) return null;
  const links = items.map(
    ({ name, href, chosen }) =>
      html`<a href="${href}"${chosen ? html` aria-current="true"` : null}>${name}</a>`,
  );
  return html`<nav aria-label="${label}">${links}</nav>`;
}
