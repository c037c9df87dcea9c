import { imports as en } from './en/imports.ts';
import type { Locale } from './locale.ts';
import { imports as zhCn } from './zh-cn/imports.ts';

/** Words of the page of imports: apart, because only an owner meets them. */
export type ImportWords = typeof en;

const dictionaries: Record<Locale, ImportWords> = { en, 'zh-CN': zhCn };

/** The words of one language for imports. */
export function importWords(locale: Locale): ImportWords {
  return dictionaries[locale];
}
