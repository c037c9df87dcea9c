import { embedCode as en } from './en/embed-code.ts';
import type { Locale } from './locale.ts';
import { embedCode as zhCn } from './zh-cn/embed-code.ts';

/** Words of the snippets for other people's pages: apart, because they come with their dialog. */
export type EmbedCodeWords = typeof en;

const dictionaries: Record<Locale, EmbedCodeWords> = { en, 'zh-CN': zhCn };

/** The words of one language for the snippets. */
export function embedCodeWords(locale: Locale): EmbedCodeWords {
  return dictionaries[locale];
}
