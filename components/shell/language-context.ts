import { createContext } from 'react';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';

/** The reader's language and its words. */
export interface Language {
  locale: Locale;
  words: Words;
}

export const LanguageContext = createContext<Language | null>(null);
