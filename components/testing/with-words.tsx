import type { ReactNode } from 'react';
import type { Locale } from '../../lib/text/locale.ts';
import { words } from '../../lib/text/words.ts';
import { LanguageContext } from '../shell/language-context.ts';

/** The words of a language around a part of a page, there at once: tests wait for no chunk. */
export function WithWords({ locale = 'en', children }: { locale?: Locale; children: ReactNode }) {
  return <LanguageContext value={{ locale, words: words(locale) }}>{children}</LanguageContext>;
}
