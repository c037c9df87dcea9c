'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Locale } from '../../lib/text/locale.ts';
import { type Words, words } from '../../lib/text/words.ts';

const LocaleContext = createContext<Locale>('en');

/** Gives the language to every client component below; words hold functions, which do not travel. */
export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** The reader's language. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words of the reader's language. */
export function useWords(): Words {
  return words(useLocale());
}
