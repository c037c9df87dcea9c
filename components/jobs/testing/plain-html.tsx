import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerenderToNodeStream } from 'react-dom/static';
import type { Locale } from '../../../lib/text/locale.ts';
import { WithWords } from '../../testing/with-words.tsx';

/** Markup of a part of a page inside what every page stands in. */
export function markupOf(part: ReactNode, locale: Locale = 'en'): string {
  return renderToStaticMarkup(<WithWords locale={locale}>{part}</WithWords>);
}

/** The same of a part whose code comes in several files: as a server sends it, once all are there. */
export async function settledMarkupOf(part: ReactNode, locale: Locale = 'en'): Promise<string> {
  const page = <WithWords locale={locale}>{part}</WithWords>;
  const { prelude } = await prerenderToNodeStream(page);
  let markup = '';
  for await (const chunk of prelude) markup += chunk;
  return markup;
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
