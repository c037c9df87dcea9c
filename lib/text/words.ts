import { words as en } from './en/words.ts';
import type { Locale } from './locale.ts';
import { words as zhCn } from './zh-cn/words.ts';

/** Every word the dashboard shows. English is the master: a language that lacks a key does not compile. */
export type Words = typeof en;

const dictionaries: Record<Locale, Words> = { en, 'zh-CN': zhCn };

/**
 * The words of one language, for the server and for tests. It holds all languages: client components
 * take the reader's by `useWords` instead.
 */
export function words(locale: Locale): Words {
  return dictionaries[locale];
}
