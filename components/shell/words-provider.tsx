'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, type ReactNode, use } from 'react';
import type { Locale } from '../../lib/text/locale.ts';
import type { Words } from '../../lib/text/words.ts';
import { type Language, LanguageContext } from './language-context.ts';

/** Each language is a file of its own, announced in the HTML: a reader downloads theirs alone. */
const languages: Record<Locale, ComponentType<{ children: ReactNode }>> = {
  en: dynamic(async () => (await import('./english.tsx')).English),
  'zh-CN': dynamic(async () => (await import('./chinese.tsx')).Chinese),
};

/** Gives the language to every client component below; words hold functions, which do not travel. */
export function WordsProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const Speaker = languages[locale];
  return <Speaker>{children}</Speaker>;
}

/** The reader's language. */
export function useLocale(): Locale {
  return useLanguage().locale;
}

/** The words of the reader's language. */
export function useWords(): Words {
  return useLanguage().words;
}

function useLanguage(): Language {
  const language = use(LanguageContext);
  if (!language) throw new Error('There is no language here: draw it inside a WordsProvider.');
  return language;
}
