import { apiReference as en } from './en/api-reference.ts';
import type { Locale } from './locale.ts';
import { apiReference as zhCn } from './zh-cn/api-reference.ts';

/** Headings of the API reference, which the server draws whole. */
export type ApiWords = typeof en;

const dictionaries: Record<Locale, ApiWords> = { en, 'zh-CN': zhCn };

/** The words of one language for the API reference. */
export function apiWords(locale: Locale): ApiWords {
  return dictionaries[locale];
}
