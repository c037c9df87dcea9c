import { markdownText } from '../markdown-text.ts';

/** Themes of a frame; `auto` is what its reader's system asks for. */
export const embedThemes = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

/** What a frame says to the page around it. */
export const heightMessage = 'inferometer:height';

/** Frames are as high as this until they have said their height, px. */
const firstHeight = 640;

/**
 * HTML that shows an address in a frame of another site: in a sandbox without an origin of its own,
 * as high as the frame says that it is. `address` is absolute.
 */
export function frameCode({ address, title }: { address: string; title: string }): string {
  const src = quoted(address);
  return `<iframe src="${src}" title="${quoted(title)}" width="100%" height="${firstHeight}" style="border:0" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>
<script>
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== '${heightMessage}') return;
    for (const frame of document.querySelectorAll('iframe'))
      if (frame.contentWindow === source) frame.height = Number(data.height);
  });
</script>`;
}

/** Markdown of a picture that leads to a page; all addresses are absolute. */
export function pictureCode({
  alt,
  picture,
  page,
}: {
  alt: string;
  picture: string;
  page: string;
}): string {
  return `[![${markdownText(alt)}](${parenthesised(picture)})](${parenthesised(page)})`;
}

/** An address with a theme in its query; `auto` is not written. */
export function withTheme(address: string, theme: EmbedTheme): string {
  if (theme === 'auto') return address;
  return `${address}${address.includes('?') ? '&' : '?'}theme=${theme}`;
}

function quoted(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A parenthesis would end the address early. */
function parenthesised(address: string): string {
  return address.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20');
}
