import type { Metadata } from 'next';
import { cutText } from '../lib/export/cut-text.ts';
import { ogSize } from '../lib/export/pictures/og-picture.ts';
import type { Locale } from '../lib/text/locale.ts';
import { words } from '../lib/text/words.ts';

/** What the preview of a page says. */
export interface OgInput {
  /** Names the view, without the name of the product. */
  title: string;
  description: string;
  /** The finding of the picture in words (ux.md G3). */
  alt: string;
  /** Path and query of the picture: `/api/v1/og?...`. */
  imagePath: string;
  locale: Locale;
}

/** The longest text that previews show, characters. */
const longest = 400;

/** Open Graph and card metadata of a page: its name, and a picture of what it shows. */
export function ogMetadata({
  title,
  description,
  alt,
  imagePath,
  locale,
}: OgInput): Pick<Metadata, 'openGraph' | 'twitter'> {
  const image = { url: imagePath, ...ogSize, type: 'image/png', alt: cutText(alt, longest) };
  const said = { title: cutText(title, longest), description: cutText(description, longest) };
  return {
    openGraph: {
      type: 'website',
      siteName: words(locale).shell.name,
      locale: locale.replace('-', '_'),
      ...said,
      images: [image],
    },
    twitter: { card: 'summary_large_image', ...said, images: [{ url: imagePath, alt: image.alt }] },
  };
}

/** Address of the preview of a page; English is left out. */
export function ogPath(
  page: { page: string; id?: string } | { query: string; page?: 'compare' },
  locale: Locale,
): string {
  const parts = [
    'page' in page && page.page ? `page=${page.page}` : '',
    'id' in page && page.id ? `id=${encodeURIComponent(page.id)}` : '',
    'query' in page ? page.query : '',
    locale === 'en' ? '' : `lang=${locale}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '/api/v1/og' : `/api/v1/og?${parts.join('&')}`;
}
