import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../../../lib/text/locale.ts';
import { WithWords } from '../../testing/with-words.tsx';

/** Markup of a part of a page inside what every page stands in. */
export function markupOf(part: ReactNode, locale: Locale = 'en'): string {
  return renderToStaticMarkup(<WithWords locale={locale}>{part}</WithWords>);
}

/** The words of some markup, without its tags. */
export function plain(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#x27;', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}
