import { result as enResult } from './en/result.ts';
import { words as en } from './en/words.ts';
import type { Locale } from './locale.ts';
import { result as zhResult } from './zh-cn/result.ts';
import { words as zhCn } from './zh-cn/words.ts';

/** Every word the dashboard shows on most pages. English is the master: a language that lacks a key does not compile. */
export type Words = typeof en;

/** The same with what only the page of a result says. */
export type ResultWords = Words & { result: typeof enResult };

const dictionaries: Record<Locale, ResultWords> = {
  en: { ...en, result: enResult },
  'zh-CN': { ...zhCn, result: zhResult },
};

/**
 * The words of one language, for the server and for tests. It holds all languages: client components
 * take the reader's by `useWords` instead.
 */
export function words(locale: Locale): ResultWords {
  return dictionaries[locale];
}
